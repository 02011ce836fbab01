package io.patriot.lambda;

/** What the caller gets: a status and, if there is something to say, a sentence. */
public record HttpAnswer(int status, String body) {
  public static HttpAnswer ok() {
    return new HttpAnswer(200, "");
  }
}
