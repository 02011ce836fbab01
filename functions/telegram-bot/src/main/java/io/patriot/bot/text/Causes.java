package io.patriot.bot.text;

import io.patriot.application.text.Catalogue;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Why something happened to an order or an account, in the reader's language. The reasons are kept
 * with the events in English; those of ours stand in the catalogues as {@code cause.NAME}. What an
 * exchange says in its own words is told as it is.
 */
public final class Causes {
  private static final String PREFIX = "cause.";

  /** Several differences come as a list. */
  private static final String SEPARATOR = ", ";

  private static final Messages ENGLISH = Messages.in(Messages.LANGUAGES.getFirst());
  private static final Map<String, String> WHOLE = new HashMap<>();
  private static final List<Form> FORMS = new ArrayList<>();

  static {
    for (String key : ENGLISH.keys()) {
      if (key.startsWith(PREFIX)) {
        Form form = Form.of(key, ENGLISH.sentence(key));
        if (form.places().isEmpty()) {
          WHOLE.put(ENGLISH.sentence(key), key);
        } else {
          FORMS.add(form);
        }
      }
    }
  }

  private Causes() {}

  /**
   * @param said the reason as it is kept
   */
  public static Html of(String said, Messages words) {
    return known(said, words)
        .orElseGet(
            () ->
                Html.text(
                    Arrays.stream(said.split(SEPARATOR))
                        .map(part -> known(part, words).map(Html::plain).orElse(part))
                        .collect(Collectors.joining(SEPARATOR))));
  }

  private static Optional<Html> known(String said, Messages words) {
    String key = WHOLE.get(said);
    if (key != null) {
      return Optional.of(words.say(key));
    }
    for (Form form : FORMS) {
      Matcher matcher = form.text().matcher(said);
      if (matcher.matches()) {
        return Optional.of(words.say(form.key(), form.values(matcher, words)));
      }
    }
    return Optional.empty();
  }

  /** A reason with figures, or another reason, in it. */
  private record Form(String key, Pattern text, List<String> places) {
    private static Form of(String key, String sentence) {
      var text = new StringBuilder();
      var places = new ArrayList<String>();
      int end = 0;
      Matcher found = Catalogue.PLACE.matcher(sentence);
      while (found.find()) {
        text.append(Pattern.quote(sentence.substring(end, found.start()))).append("(.+?)");
        places.add(found.group(1));
        end = found.end();
      }
      text.append(Pattern.quote(sentence.substring(end)));
      return new Form(key, Pattern.compile(text.toString()), List.copyOf(places));
    }

    private Object[] values(Matcher matcher, Messages words) {
      var values = new ArrayList<>();
      for (int i = 0; i < places.size(); i++) {
        values.add(places.get(i));
        values.add(Causes.of(matcher.group(i + 1), words));
      }
      return values.toArray();
    }
  }
}
