package io.patriot.bot.text;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What a button with an English label says in another language, so that one test serves all. */
public final class EnglishLabels {
  private static final Pattern PLACE = Pattern.compile("\\{([a-z]+)}");
  private static final Messages ENGLISH = Messages.in("en");

  private EnglishLabels() {}

  /** All that it can be; one word in English may be two elsewhere. */
  public static List<String> in(Messages words, String label) {
    if (words.language().equals(ENGLISH.language())) {
      return List.of(label);
    }
    return Stream.concat(
            Stream.of(label),
            ENGLISH.keys().stream()
                .filter(key -> key.startsWith("button."))
                .flatMap(key -> read(key, label, words)))
        .distinct()
        .toList();
  }

  private static Stream<String> read(String key, String label, Messages words) {
    String sentence = ENGLISH.sentence(key);
    var names = new ArrayList<String>();
    var form = new StringBuilder();
    int end = 0;
    Matcher places = PLACE.matcher(sentence);
    while (places.find()) {
      form.append(Pattern.quote(sentence.substring(end, places.start()))).append("(.+)");
      names.add(places.group(1));
      end = places.end();
    }
    form.append(Pattern.quote(sentence.substring(end)));
    Matcher read = Pattern.compile(form.toString()).matcher(label);
    if (!read.matches()) {
      return Stream.empty();
    }
    var values = new ArrayList<Object>();
    for (int i = 0; i < names.size(); i++) {
      values.add(names.get(i));
      values.add(read.group(i + 1));
    }
    return Stream.of(words.label(key, values.toArray()));
  }
}
