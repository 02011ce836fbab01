package io.patriot.application.mail;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.patriot.domain.account.TenantId;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where a trader gets letters.
 *
 * <p>It is narrower than the standards (RFC 5321, RFC 6531) allow: no quoted names, no addresses of
 * numbers, no letters beyond ASCII. Whether it exists, only a letter that arrives can tell.
 *
 * @param value as it was written, with the part after the at sign in small letters
 */
public record MailAddress(String value) {
  /** What the postal protocol carries at most. */
  private static final int LENGTH_MAX = 254;

  private static final Pattern FORM =
      Pattern.compile(
          "(?<name>[A-Za-z0-9_%+'=-]+(?:\\.[A-Za-z0-9_%+'=-]+)*)"
              + "@(?<domain>(?:[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?\\.)+[A-Za-z][A-Za-z0-9-]{0,61}[A-Za-z0-9])");

  private static final int NAME_LENGTH_MAX = 64;
  private static final int BOX_BYTES = 16;
  private static final String AT = "@";
  private static final String HIDDEN = "***";

  public MailAddress {
    if (said(value).isEmpty()) {
      throw new IllegalArgumentException("No address for letters");
    }
  }

  private MailAddress(String name, String domain) {
    this(name + AT + domain.toLowerCase(Locale.ROOT));
  }

  /** What somebody wrote; nothing when it cannot be an address. */
  public static Optional<MailAddress> of(String text) {
    return said(text.strip())
        .map(parts -> new MailAddress(parts.group("name"), parts.group("domain")));
  }

  private static Optional<Matcher> said(String text) {
    Matcher form = FORM.matcher(text);
    return text.length() <= LENGTH_MAX
            && form.matches()
            && form.group("name").length() <= NAME_LENGTH_MAX
        ? Optional.of(form)
        : Optional.empty();
  }

  /** Enough for its owner to know it by, and too little for anybody else to write to it. */
  public String masked() {
    return value.charAt(0) + HIDDEN + value.substring(value.indexOf('@'));
  }

  /**
   * Whose letter box it is, for counting what is sent there: the same for all spellings of a name
   * and all marks behind a plus sign, and nobody can read the address from it.
   */
  TenantId box() {
    String plain = value.toLowerCase(Locale.ROOT).replaceFirst("[+][^@]*@", AT);
    try {
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(plain.getBytes(UTF_8));
      return new TenantId("mail-" + HexFormat.of().formatHex(digest, 0, BOX_BYTES));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Never the whole of it, so that no log has it by accident. */
  @Override
  public String toString() {
    return masked();
  }
}
