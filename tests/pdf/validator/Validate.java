import java.io.File;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.results.TestAssertion;
import org.verapdf.pdfa.results.ValidationResult;
import org.verapdf.pdfa.validation.profiles.Profiles;
import org.verapdf.pdfa.validation.profiles.RuleId;
import org.verapdf.pdfa.validation.profiles.ValidationProfile;

/**
 * Judges PDF files by veraPDF's profiles: {@code --profile ua1|2a|3a FILE… [--profile … FILE…]}. One line per file
 * and profile, below it one line per failed rule with clause, number of places, description and first place. Exit
 * code 0: all pass; 1: some fail; 2: usage; 3: a file could not be judged.
 */
public final class Validate {
    private static final Map<String, String> PROFILES =
            Map.of("ua1", "PDFUA-1.xml", "2a", "PDFA-2A.xml", "3a", "PDFA-3A.xml");
    private static final PrintStream OUT = new PrintStream(System.out, true, StandardCharsets.UTF_8);

    public static void main(String[] arguments) throws Exception {
        VeraGreenfieldFoundryProvider.initialise();
        String name = null;
        ValidationProfile profile = null;
        int worst = 0;
        int judged = 0;
        for (int i = 0; i < arguments.length; i++) {
            if (arguments[i].equals("--profile") && i + 1 < arguments.length) {
                name = arguments[++i];
                profile = load(name);
            } else if (profile != null) {
                worst = Math.max(worst, judge(new File(arguments[i]), name, profile));
                judged++;
            }
        }
        if (judged == 0) usage();
        System.exit(worst);
    }

    private static void usage() {
        System.err.println("usage: --profile ua1|2a|3a FILE... [--profile ... FILE...]");
        System.exit(2);
    }

    private static ValidationProfile load(String name) throws Exception {
        if (!PROFILES.containsKey(name)) usage();
        try (InputStream xml =
                Validate.class.getResourceAsStream("/org/verapdf/pdfa/validation/" + PROFILES.get(name))) {
            return Profiles.profileFromXml(xml);
        }
    }

    private static int judge(File file, String name, ValidationProfile profile) {
        try (PDFAParser parser = Foundries.defaultInstance().createParser(file, profile.getPDFAFlavour());
                PDFAValidator validator = Foundries.defaultInstance().createValidator(profile, false)) {
            ValidationResult result = validator.validate(parser);
            OUT.println((result.isCompliant() ? "PASS " : "FAIL ") + name + " " + file);
            describe(result, profile);
            return result.isCompliant() ? 0 : 1;
        } catch (Exception error) {
            OUT.println("ERROR " + name + " " + file + ": " + error);
            return 3;
        }
    }

    private static void describe(ValidationResult result, ValidationProfile profile) {
        Map<String, String> lines = new TreeMap<>();
        for (TestAssertion assertion : result.getTestAssertions()) {
            if (assertion.getStatus() != TestAssertion.Status.FAILED) continue;
            RuleId rule = assertion.getRuleId();
            String clause = rule.getClause() + "-" + rule.getTestNumber();
            lines.putIfAbsent(clause, "  " + clause + " (" + result.getFailedChecks().get(rule) + "x): "
                    + profile.getRuleByRuleId(rule).getDescription() + " | " + assertion.getErrorMessage()
                    + " | " + assertion.getLocation().getContext());
        }
        lines.values().forEach(OUT::println);
    }
}
