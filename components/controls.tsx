import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';

interface Labelled {
  label: string;
  /** What it means, under the control. */
  hint?: string;
}

/** One of a few, all of them seen. Keyboard and screen reader get a group of radio buttons. */
export function Choice<T extends string>(
  props: Labelled & {
    options: readonly { value: T; label: ComponentChildren }[];
    value: T;
    onChange: (value: T) => void;
  },
) {
  const name = useId();
  return (
    <fieldset class="control choice">
      <legend>{props.label}</legend>
      <div class="segments">
        {props.options.map(({ value, label }) => (
          <label key={value}>
            <input
              type="radio"
              name={name}
              value={value}
              checked={value === props.value}
              onChange={() => props.onChange(value)}
            />
            <span>{label}</span>
          </label>
        ))}
      </div>
      {props.hint && <p class="hint">{props.hint}</p>}
    </fieldset>
  );
}

/** Both ways of a thing, by itself. */
export function Switch(props: {
  label: ComponentChildren;
  on: boolean;
  onChange: (on: boolean) => void;
  /** Id of the element that says more. */
  describedBy?: string;
}) {
  return (
    <label class="switch">
      <span>{props.label}</span>
      <input
        type="checkbox"
        role="switch"
        checked={props.on}
        aria-describedby={props.describedBy}
        onChange={(event) => props.onChange(event.currentTarget.checked)}
      />
    </label>
  );
}

/** A switch among other controls. */
export function Toggle(props: Labelled & { on: boolean; onChange: (on: boolean) => void }) {
  const hint = useId();
  return (
    <div class="control toggle">
      <Switch
        label={props.label}
        on={props.on}
        onChange={props.onChange}
        describedBy={props.hint ? hint : undefined}
      />
      {props.hint && (
        <p class="hint" id={hint}>
          {props.hint}
        </p>
      )}
    </div>
  );
}

export function Slider(
  props: Labelled & {
    min: number;
    max: number;
    step: number;
    value: number;
    /** The value in words. */
    shown: string;
    onChange: (value: number) => void;
  },
) {
  const id = useId();
  return (
    <div class="control slider">
      <label for={id}>{props.label}</label>
      <div class="slide">
        <input
          id={id}
          type="range"
          min={props.min}
          max={props.max}
          step={props.step}
          value={props.value}
          aria-valuetext={props.shown}
          onInput={(event) => props.onChange(Number(event.currentTarget.value))}
        />
        <output for={id}>{props.shown}</output>
      </div>
      {props.hint && <p class="hint">{props.hint}</p>}
    </div>
  );
}

export function Menu(
  props: Labelled & {
    options: readonly { value: string; label: string }[];
    value: string;
    onChange: (value: string) => void;
  },
) {
  const id = useId();
  return (
    <div class="control menu">
      <label for={id}>{props.label}</label>
      <select
        id={id}
        class="field"
        value={props.value}
        onChange={(event) => props.onChange(event.currentTarget.value)}
      >
        {props.options.map(({ value, label }) => (
          <option key={value} value={value}>
            {label}
          </option>
        ))}
      </select>
      {props.hint && <p class="hint">{props.hint}</p>}
    </div>
  );
}
