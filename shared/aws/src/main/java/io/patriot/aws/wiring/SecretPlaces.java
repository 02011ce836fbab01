package io.patriot.aws.wiring;

import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** Where each secret is kept, by its name in the topology. Addresses, not the secrets. */
public record SecretPlaces(Map<String, String> arnByName) {
  private static final String VARIABLE = "PATRIOT_SECRET_";

  public SecretPlaces {
    arnByName = new TreeMap<>(arnByName);
  }

  /**
   * From variables such as PATRIOT_SECRET_TELEGRAM_BOT_TOKEN, which a deployed part has for each
   * secret it may know.
   */
  public static SecretPlaces fromEnvironment(Map<String, String> environment) {
    var places = new TreeMap<String, String>();
    environment.forEach(
        (variable, arn) -> {
          if (variable.startsWith(VARIABLE)) {
            String name = variable.substring(VARIABLE.length());
            places.put(name.toLowerCase(Locale.ROOT).replace('_', '-'), arn);
          }
        });
    return new SecretPlaces(places);
  }

  /** The secret's ARN; a part that asks for a secret it may not know is wired wrongly. */
  public String of(String name) {
    String arn = arnByName.get(name);
    if (arn == null) {
      throw new IllegalStateException("No address for the secret " + name);
    }
    return arn;
  }
}
