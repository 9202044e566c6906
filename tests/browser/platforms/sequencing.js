/** The organization of a SCORM 2004 manifest as scorm-again's sequencing engine takes it. */

const IMSSS = "http://www.imsglobal.org/xsd/imsss";
const ADLSEQ = "http://www.adlnet.org/xsd/adlseq_v1p3";
const ADLNAV = "http://www.adlnet.org/xsd/adlnav_v1p3";

const typed = (text) => (text === "true" ? true : text === "false" ? false : /^[\d.]+$/.test(text) ? Number(text) : text);
const attributes = (element) => Object.fromEntries([...(element?.attributes ?? [])].map(({ name, value }) => [name, typed(value)]));
const all = (element, name, space = IMSSS) => [...(element?.getElementsByTagNameNS(space, name) ?? [])];

/** The activity tree of an organization. */
export function tree(organization) {
  return { ...activity(organization), children: [...organization.children].filter(({ localName }) => localName === "item").map(activity) };
}

function activity(item) {
  const own = [...item.children].find(({ localName }) => localName === "sequencing");
  const [primary] = all(own, "primaryObjective");
  return {
    id: item.getAttribute("identifier"),
    title: item.querySelector("title").textContent,
    sequencingControls: { ...attributes(all(own, "controlMode")[0]), ...attributes(all(own, "rollupRules")[0]) },
    deliveryControls: attributes(all(own, "deliveryControls")[0]),
    sequencingRules: { preConditionRules: all(own, "preConditionRule").map(rule) },
    rollupConsiderations: attributes(all(own, "rollupConsiderations", ADLSEQ)[0]),
    ...(primary ? { primaryObjective: { ...attributes(primary), isPrimary: true } } : {}),
    objectives: all(own, "objective").map((one) => ({ ...attributes(one), mapInfo: all(one, "mapInfo").map(attributes) })),
    hideLmsUi: item.localName === "item" ? all(item, "hideLMSUI", ADLNAV).map(({ textContent }) => textContent) : [],
  };
}

function rule(element) {
  return {
    action: all(element, "ruleAction")[0].getAttribute("action"),
    conditionCombination: all(element, "ruleConditions")[0].getAttribute("conditionCombination"),
    conditions: all(element, "ruleCondition").map(attributes),
  };
}
