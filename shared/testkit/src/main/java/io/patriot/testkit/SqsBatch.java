package io.patriot.testkit;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A batch of messages as Lambda hands it to a function, and the function's answer read. */
public final class SqsBatch {
  private static final Pattern FAILURE = Pattern.compile("\"itemIdentifier\":\"([^\"]*)\"");

  /** Enough for most texts. */
  private static final int QUOTES_SPACE = 200;

  private final List<String> records = new ArrayList<>();

  /** Adds a message of a queue that keeps the order of each group. */
  public SqsBatch with(String id, String group, String body) {
    return add(id, body, "\"ApproximateReceiveCount\":\"1\",\"MessageGroupId\":" + quoted(group));
  }

  /** Adds a message of a queue without order. */
  public SqsBatch with(String id, String body) {
    return add(id, body, "\"ApproximateReceiveCount\":\"1\"");
  }

  public String json() {
    return "{\"Records\":[" + String.join(",", records) + "]}";
  }

  /** The ids of the messages that a function wants again. */
  public static List<String> failures(String answer) {
    if (!answer.contains("batchItemFailures")) {
      throw new IllegalArgumentException("Not the answer to a batch: " + answer);
    }
    Matcher matcher = FAILURE.matcher(answer);
    return matcher.results().map(found -> found.group(1)).toList();
  }

  private SqsBatch add(String id, String body, String attributes) {
    records.add(
        "{\"messageId\":"
            + quoted(id)
            + ",\"body\":"
            + quoted(body)
            + ",\"attributes\":{"
            + attributes
            + "}}");
    return this;
  }

  private static String quoted(String text) {
    var quoted = new StringBuilder(text.length() + QUOTES_SPACE).append('"');
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '"' || c == '\\') {
        quoted.append('\\').append(c);
      } else if (c < ' ') {
        quoted.append("\\u%04x".formatted((int) c));
      } else {
        quoted.append(c);
      }
    }
    return quoted.append('"').toString();
  }
}
