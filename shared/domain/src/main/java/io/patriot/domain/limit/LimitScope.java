package io.patriot.domain.limit;

/**
 * Whose limits they are.
 *
 * @param name which one of its kind: a person, an account, a strategy
 */
public record LimitScope(Kind kind, String name) {

  /** Everybody's limits, a person's, an account's, a strategy's. */
  public enum Kind {
    PLATFORM,
    USER,
    ACCOUNT,
    STRATEGY
  }

  public LimitScope {
    if (name.isBlank()) {
      throw new IllegalArgumentException("Limits are somebody's");
    }
  }

  /** Reads the form that {@link #toString} writes: kind, colon, name. */
  public static LimitScope parse(String text) {
    int colon = text.indexOf(':');
    if (colon < 0) {
      throw new IllegalArgumentException("Not a limit's scope");
    }
    return new LimitScope(Kind.valueOf(text.substring(0, colon)), text.substring(colon + 1));
  }

  @Override
  public String toString() {
    return kind + ":" + name;
  }
}
