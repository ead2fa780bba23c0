import { COMPONENT_AND_MARKER_TRICKS } from './component-and-marker-tricks';
import { ELEMENT_TRICKS } from './element-tricks';
import { MARKUP_TRICKS } from './markup-tricks';
import type { Trick } from './material';
import { TEXT_TRICKS } from './text-tricks';

export const TRICKS: Record<string, Trick> = {
  ...ELEMENT_TRICKS,
  ...TEXT_TRICKS,
  ...MARKUP_TRICKS,
  ...COMPONENT_AND_MARKER_TRICKS,
};
