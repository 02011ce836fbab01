package io.patriot.application.stop;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.patriot.application.secret.CurrentSecret;
import io.patriot.domain.account.TenantId;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * What stands in a stop link: whose it is, which of theirs, and our signature. Whoever has it can
 * stop that person's trading and do nothing else; nobody can make one without our secret.
 */
public final class StopTokens {
  private static final String ALGORITHM = "HmacSHA256";

  /** Signed along, so that a signature made for anything else says nothing here. */
  private static final String PURPOSE = "patriot stop link";

  private static final Pattern FORM =
      Pattern.compile("(?<tenant>[a-z0-9-]{1,40})\\.(?<version>[1-9][0-9]{0,9})\\.[\\w-]{43}");

  private final CurrentSecret secret;

  public StopTokens(CurrentSecret secret) {
    this.secret = secret;
  }

  /** Whose link it is, and which of theirs. */
  public record Claim(TenantId tenant, long version) {}

  public String of(TenantId tenant, StopLink link) {
    return signed(tenant + "." + link.version());
  }

  /** Nothing when it was not made by us. It may still have been replaced by a newer one. */
  public Optional<Claim> read(String token) {
    Matcher parts = FORM.matcher(token);
    if (!parts.matches()) {
      return Optional.empty();
    }
    String claimed = parts.group("tenant") + "." + parts.group("version");
    return MessageDigest.isEqual(signed(claimed).getBytes(UTF_8), token.getBytes(UTF_8))
        ? Optional.of(
            new Claim(new TenantId(parts.group("tenant")), Long.parseLong(parts.group("version"))))
        : Optional.empty();
  }

  private String signed(String text) {
    return text + "." + Base64.getUrlEncoder().withoutPadding().encodeToString(mac(text));
  }

  private byte[] mac(String signed) {
    byte[] key = secret.get().revealBytes();
    try {
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(new SecretKeySpec(key, ALGORITHM));
      return mac.doFinal((PURPOSE + "\n" + signed).getBytes(UTF_8));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("HMAC-SHA256 is part of every JDK", e);
    } finally {
      Arrays.fill(key, (byte) 0);
    }
  }
}
