package io.patriot.api.telegram;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.patriot.application.secret.CurrentSecret;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import java.util.SortedMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Tells whether Telegram vouches for who opened a page. It says who someone is; it does not say
 * that they want something done.
 *
 * <p>All fields but the hash are signed, the one called signature too.
 */
public final class InitDataCheck {
  /** For acts; a page that only shows something may be looked at for an hour. */
  public static final Duration AGE_MAX_FOR_ACTS = Duration.ofMinutes(5);

  /** Telegram's clock may be a little ahead of ours. */
  private static final Duration AHEAD_MAX = Duration.ofSeconds(30);

  private static final Pattern HASH = Pattern.compile("[0-9a-f]{64}");
  private static final Pattern SECONDS = Pattern.compile("[1-9][0-9]{0,11}");
  private static final String ALGORITHM = "HmacSHA256";

  private final CurrentSecret botToken;
  private final InstantSource clock;

  public InitDataCheck(CurrentSecret botToken, InstantSource clock) {
    this.botToken = botToken;
    this.clock = clock;
  }

  /** Who opened the page; nobody when anything about it is not as it should be. */
  public Optional<MiniAppUser> verify(String initData, Duration ageMax) {
    return InitDataFields.read(initData)
        .filter(this::isSigned)
        .flatMap(fields -> user(fields, ageMax));
  }

  private boolean isSigned(SortedMap<String, String> fields) {
    String hash = fields.getOrDefault("hash", "");
    if (!HASH.matcher(hash).matches()) {
      return false;
    }
    String signed =
        fields.entrySet().stream()
            .filter(field -> !field.getKey().equals("hash"))
            .map(field -> field.getKey() + "=" + field.getValue())
            .collect(Collectors.joining("\n"));
    return MessageDigest.isEqual(
        hmac(key(), signed.getBytes(UTF_8)), HexFormat.of().parseHex(hash));
  }

  private Optional<MiniAppUser> user(SortedMap<String, String> fields, Duration ageMax) {
    String seconds = fields.getOrDefault("auth_date", "");
    if (!SECONDS.matcher(seconds).matches()) {
      return Optional.empty();
    }
    Instant at = Instant.ofEpochSecond(Long.parseLong(seconds));
    Instant now = clock.instant();
    if (at.isBefore(now.minus(ageMax)) || at.isAfter(now.plus(AHEAD_MAX))) {
      return Optional.empty();
    }
    return UserField.read(fields.getOrDefault("user", ""), at);
  }

  private SecretKeySpec key() {
    byte[] token = botToken.get().revealBytes();
    try {
      return key(hmac(key("WebAppData".getBytes(UTF_8)), token));
    } finally {
      Arrays.fill(token, (byte) 0);
    }
  }

  private static SecretKeySpec key(byte[] bytes) {
    return new SecretKeySpec(bytes, ALGORITHM);
  }

  private static byte[] hmac(SecretKeySpec key, byte[] message) {
    try {
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(key);
      return mac.doFinal(message);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("HMAC-SHA256 is part of every JDK", e);
    }
  }
}
