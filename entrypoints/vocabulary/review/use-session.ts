import { useEffect, useReducer, useRef, useState } from 'preact/hooks';
import { watchStatusChanges } from '../../../status-changes';
import type { Grade } from '../../../vocabulary/database';
import { vocabulary } from '../../../vocabulary/open';
import { inWords } from '../../../vocabulary/problems';
import { ReviewSession } from '../../../vocabulary/session';

export interface Session {
  /** `null` until the due terms are read. */
  session: ReviewSession | null;
  problem: string | null;
  grade: (grade: Grade) => Promise<void>;
  markKnown: () => Promise<void>;
  undo: () => Promise<void>;
  /** Begins the next sitting. */
  restart: () => void;
}

/** A sitting of review. One step at a time: a key pressed while a grade is being written is not a second grade. */
export function useSession(limit: number): Session {
  const [session, setSession] = useState<ReviewSession | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const [sitting, restart] = useReducer((n: number) => n + 1, 0);
  const [, redraw] = useReducer((n: number) => n + 1, 0);
  const busy = useRef(false);

  useEffect(() => {
    let current = true;
    setSession(null);
    ReviewSession.start(vocabulary(), limit).then(
      (started) => current && setSession(started),
      (error: unknown) => current && setProblem(inWords(error)),
    );
    return () => {
      current = false;
    };
  }, [limit, sitting]);

  // Marked known in a page, or deleted in the list: the card goes.
  useEffect(() => {
    if (!session) return;
    return watchStatusChanges(() => {
      void session.skipSettled().then(
        () => redraw(undefined),
        (error: unknown) => setProblem(inWords(error)),
      );
    });
  }, [session]);

  const step = async (work: (running: ReviewSession) => Promise<void>) => {
    if (!session || busy.current) return;
    busy.current = true;
    try {
      await work(session);
      setProblem(null);
    } catch (error) {
      setProblem(inWords(error));
    } finally {
      busy.current = false;
      redraw(undefined);
    }
  };

  return {
    session,
    problem,
    grade: (grade) => step((running) => running.grade(grade)),
    markKnown: () => step((running) => running.markKnown()),
    undo: () => step((running) => running.undo()),
    restart: () => restart(undefined),
  };
}
