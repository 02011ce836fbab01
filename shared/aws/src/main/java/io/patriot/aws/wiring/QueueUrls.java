package io.patriot.aws.wiring;

import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** Where each queue is, by its name in the topology. */
public record QueueUrls(Map<String, String> urlByName) {
  private static final String VARIABLE = "PATRIOT_QUEUE_";

  public QueueUrls {
    urlByName = new TreeMap<>(urlByName);
  }

  /**
   * From variables such as PATRIOT_QUEUE_ORDER_COMMANDS, which a deployed part has for each queue
   * it may write to.
   */
  public static QueueUrls fromEnvironment(Map<String, String> environment) {
    var urls = new TreeMap<String, String>();
    environment.forEach(
        (variable, url) -> {
          if (variable.startsWith(VARIABLE)) {
            String name = variable.substring(VARIABLE.length());
            urls.put(name.toLowerCase(Locale.ROOT).replace('_', '-'), url);
          }
        });
    return new QueueUrls(urls);
  }

  /** The queue's URL; a part that asks for a queue it was not given is wired wrongly. */
  public String of(String name) {
    String url = urlByName.get(name);
    if (url == null) {
      throw new IllegalStateException("No address for the queue " + name);
    }
    return url;
  }
}
