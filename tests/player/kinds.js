/**
 * The exercise classes, which need a document to be defined but none to judge and write answers.
 */
globalThis.HTMLElement ??= class {};

const BLOCKS = "../../src/lehrwerk/blocks";
const { ChoiceElement } = await import(`${BLOCKS}/choice/choice.js`);
const { GapsElement } = await import(`${BLOCKS}/gaps/gaps.js`);
const { MatchingElement } = await import(`${BLOCKS}/matching/matching.js`);
const { OrderingElement } = await import(`${BLOCKS}/ordering/ordering.js`);
const { ScaleElement } = await import(`${BLOCKS}/scale/scale.js`);
const { ReflectionElement } = await import(`${BLOCKS}/reflection/reflection.js`);
const { CaseElement } = await import(`${BLOCKS}/case/case.js`);

export const KINDS = {
  choice: ChoiceElement,
  gaps: GapsElement,
  matching: MatchingElement,
  ordering: OrderingElement,
  scale: ScaleElement,
  reflection: ReflectionElement,
  case: CaseElement,
};
