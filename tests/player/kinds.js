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
const { SortingElement } = await import(`${BLOCKS}/sorting/sorting.js`);
const { NumberElement } = await import(`${BLOCKS}/number/number.js`);
const { AnswerElement } = await import(`${BLOCKS}/answer/answer.js`);
const { MarkingElement } = await import(`${BLOCKS}/marking/marking.js`);
const { MatrixElement } = await import(`${BLOCKS}/matrix/matrix.js`);
const { HotspotElement } = await import(`${BLOCKS}/hotspot/hotspot.js`);
const { ChecklistElement } = await import(`${BLOCKS}/checklist/checklist.js`);
const { SelfcheckElement } = await import(`${BLOCKS}/selfcheck/selfcheck.js`);
const { SurveyElement } = await import(`${BLOCKS}/survey/survey.js`);

export const KINDS = {
  choice: ChoiceElement,
  gaps: GapsElement,
  matching: MatchingElement,
  ordering: OrderingElement,
  sorting: SortingElement,
  number: NumberElement,
  answer: AnswerElement,
  marking: MarkingElement,
  matrix: MatrixElement,
  hotspot: HotspotElement,
  scale: ScaleElement,
  reflection: ReflectionElement,
  case: CaseElement,
  checklist: ChecklistElement,
  selfcheck: SelfcheckElement,
  survey: SurveyElement,
};
