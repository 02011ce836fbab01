package io.patriot.application.people;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;

/**
 * A way in: whoever comes with its code becomes a trader of this platform at once, for so long and
 * so often. What is kept is a digest of the code, so that who reads the store can invite nobody.
 *
 * @param digest of the code
 * @param by Telegram's number of who invites
 * @param until when it ends
 * @param uses how many can still come with it
 */
public record Invitation(String digest, long by, Instant until, int uses) {
  public static final int USES_MAX = 1000;
  public static final Duration LIFE_MIN = Duration.ofHours(1);
  public static final Duration LIFE_MAX = Duration.ofDays(30);

  /** What anybody may send behind Start; longer ones are no codes. */
  public static final int CODE_LENGTH_MAX = 64;

  public Invitation {
    if (uses < 0 || uses > USES_MAX) {
      throw new IllegalArgumentException("An invitation is for at most " + USES_MAX + " people");
    }
  }

  public static Invitation of(String code, long by, Instant until, int uses) {
    return new Invitation(digest(code), by, until, uses);
  }

  public boolean isGood(Instant now) {
    return uses > 0 && now.isBefore(until);
  }

  public Invitation usedOnce() {
    return new Invitation(digest, by, until, uses - 1);
  }

  /** Of a code that nobody can guess, so that no salt is needed. */
  public static String digest(String code) {
    try {
      byte[] hash = MessageDigest.getInstance("SHA-256").digest(code.getBytes(UTF_8));
      return HexFormat.of().formatHex(hash);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256", e);
    }
  }
}
