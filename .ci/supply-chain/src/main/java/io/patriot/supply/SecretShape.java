package io.patriot.supply;

import java.util.regex.Pattern;

/** What a secret looks like, by whoever gives it out. */
enum SecretShape {
  AWS_ACCESS_KEY("\\b(?:AKIA|ASIA)[A-Z2-7]{16}\\b"),
  AWS_SECRET_KEY("(?i)aws.{0,20}secret.{0,20}[=:]\\s*[\"']?([A-Za-z0-9/+]{40})(?![A-Za-z0-9/+=])"),
  TELEGRAM_BOT_TOKEN("(?<![0-9A-Za-z])[0-9]{8,10}:[A-Za-z0-9_-]{35}(?![A-Za-z0-9_-])"),
  PRIVATE_KEY("-----BEGIN (?:[A-Z]+ )?PRIVATE KEY-----(?:\\\\n|\\s)*(?=[A-Za-z0-9+/=\\s\\\\]{40})"),
  GITHUB_TOKEN("\\b(?:gh[pousr]_[A-Za-z0-9]{36}|github_pat_[A-Za-z0-9_]{50,})"),
  GOOGLE_KEY("\\bAIza[A-Za-z0-9_-]{35}"),
  SLACK_TOKEN("\\bxox[abprs]-[A-Za-z0-9-]{20,}"),
  MODEL_KEY("\\bsk-[A-Za-z0-9_-]{32,}"),
  NPM_TOKEN("\\bnpm_[A-Za-z0-9]{36}\\b"),
  LOCALSTACK_TOKEN("\\bls-[A-Za-z0-9]{8}-[A-Za-z0-9]{4}-[A-Za-z0-9]{4}-[A-Za-z0-9-]{12,}"),
  SIGNED_TOKEN("\\beyJ[A-Za-z0-9_-]{10,}\\.eyJ[A-Za-z0-9_-]{10,}\\.[A-Za-z0-9_-]{20,}"),
  /** Binance's keys and secrets; hashes are as long, and have small letters only. */
  EXCHANGE_KEY("(?<![A-Za-z0-9+/_=-])[A-Za-z0-9]{64}(?![A-Za-z0-9+/_=-])", true),
  ASSIGNED(
      "(?i)(?:password|passwd|secret|token|api_?key)[\"']?\\s*[=:]\\s*[\"']([A-Za-z0-9+/_=-]{24,})[\"']",
      true);

  private final Pattern pattern;
  private final boolean mixed;

  SecretShape(String pattern) {
    this(pattern, false);
  }

  SecretShape(String pattern, boolean mixed) {
    this.pattern = Pattern.compile(pattern);
    this.mixed = mixed;
  }

  Pattern pattern() {
    return pattern;
  }

  boolean isOneOf(String found) {
    return !mixed || isMixed(found);
  }

  private static boolean isMixed(String text) {
    return text.chars().anyMatch(Character::isUpperCase)
        && text.chars().anyMatch(Character::isLowerCase)
        && text.chars().anyMatch(Character::isDigit);
  }
}
