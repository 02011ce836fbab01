package io.patriot.bot;

import io.patriot.application.mail.MailWish;
import io.patriot.application.mail.Post.Posted;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;

/** Where letters go, as it is asked and answered. */
final class EmailScenes {
  private static final String ASK = "/email ada@example.org";

  private EmailScenes() {}

  static Map<String, Consumer<Conversation>> screens() {
    var scenes = new TreeMap<String, Consumer<Conversation>>();
    scenes.put("email", person -> person.says("/email"));
    scenes.put("email-asked", person -> person.says(ASK));
    scenes.put("email-wanted", person -> person.says(ASK).says("/email"));
    scenes.put("email-proven", person -> person.says(ASK).says("/email 100001"));
    scenes.put("email-at", person -> person.says(ASK).says("/email 100001").says("/email"));
    scenes.put("email-wrong", person -> person.says(ASK).says("/email 000000"));
    scenes.put("email-nothing-asked", person -> person.says("/email 123456"));
    scenes.put("email-unknown", person -> person.says("/email ada at example.org"));
    scenes.put("email-off", person -> person.says("/email off"));
    scenes.put("email-refused", person -> answering(person, Posted.REFUSED).says(ASK));
    scenes.put("email-unsure", person -> answering(person, Posted.UNKNOWN).says(ASK));
    scenes.put(
        "email-too-many",
        person -> {
          for (int i = 0; i <= MailWish.LETTERS_MAX; i++) {
            person.says("/email ada" + i + "@example.org");
          }
        });
    return scenes;
  }

  private static Conversation answering(Conversation person, Posted answer) {
    person.post.answer = answer;
    return person;
  }
}
