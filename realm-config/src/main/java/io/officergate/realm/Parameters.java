package io.officergate.realm;

import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Values for what the files leave open.
 *
 * @param values by name
 */
public record Parameters(Map<String, String> values) {
    private static final Pattern PLACEHOLDER = Pattern.compile("\\$\\(([a-z0-9.-]+)\\)");

    public Parameters {
        values = Map.copyOf(values);
    }

    /**
     * The text with every {@code $(name)} replaced.
     *
     * @param file where the text is from, for the message
     * @throws RealmConfigurationException naming every parameter that was not given
     */
    public String fillIn(String text, String file) {
        TreeSet<String> missing = new TreeSet<>();
        Matcher placeholders = PLACEHOLDER.matcher(text);
        String filled = placeholders.replaceAll(found -> {
            String value = values.get(found.group(1));
            if (value == null) {
                missing.add(found.group(1));
                return "";
            }
            return Matcher.quoteReplacement(value);
        });
        if (!missing.isEmpty()) {
            throw new RealmConfigurationException(file + " needs the parameters " + String.join(", ", missing));
        }
        return filled;
    }
}
