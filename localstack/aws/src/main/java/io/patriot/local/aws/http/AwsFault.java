package io.patriot.local.aws.http;

/**
 * An error as AWS answers it: a status, a type the client turns into an exception, and a sentence.
 */
public final class AwsFault extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final int status;
  private final String type;

  public AwsFault(int status, String type, String message) {
    super(message, null, false, false);
    this.status = status;
    this.type = type;
  }

  public static AwsFault refused(String type, String message) {
    return new AwsFault(400, type, message);
  }

  public int status() {
    return status;
  }

  public String type() {
    return type;
  }

  public String sentence() {
    return String.valueOf(getMessage());
  }
}
