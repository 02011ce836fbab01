package io.patriot.api.link;

import io.patriot.api.form.SecretForm;
import io.patriot.application.link.Credential;
import io.patriot.application.secret.Secret;
import java.util.Optional;
import java.util.Set;

/** Reads the form of the link page. */
final class LinkFormReader {
  private static final Set<String> TEXTS = Set.of("initData", "ticket", "label");
  private static final String KEY = "apiKey";
  private static final String SECRET = "apiSecret";

  private LinkFormReader() {}

  /** Nothing when it is not the one form there is: five texts, each once. */
  static Optional<LinkForm> read(byte[] body) {
    Optional<SecretForm> form = SecretForm.read(body, TEXTS, Set.of(KEY, SECRET));
    if (form.isEmpty()) {
      return Optional.empty();
    }
    SecretForm read = form.get();
    Optional<Secret> key = read.secret(KEY);
    Optional<Secret> secret = read.secret(SECRET);
    if (key.isEmpty() || secret.isEmpty()) {
      read.close();
      return Optional.empty();
    }
    // From here on the credential is wiped by who takes it.
    return Optional.of(
        new LinkForm(
            read.text("initData"),
            read.text("ticket"),
            read.text("label"),
            new Credential(key.get(), secret.get())));
  }
}
