package io.patriot.api.page;

import io.patriot.lambda.HttpAnswer;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The three files of a page behind API Gateway, and how an answer is guarded. */
public final class PageFiles {
  private final Map<String, HttpAnswer> files;

  /**
   * @param name of its files, which stand below the page's path
   */
  public PageFiles(String path, String name, String html, String script, String style) {
    this.files =
        new TreeMap<>(
            Map.of(
                path,
                guarded(200, "text/html; charset=utf-8", html),
                path + "/" + name + ".js",
                guarded(200, "text/javascript; charset=utf-8", script),
                path + "/" + name + ".css",
                guarded(200, "text/css; charset=utf-8", style)));
  }

  /** Nothing when there is no such file. */
  public Optional<HttpAnswer> find(String path) {
    return Optional.ofNullable(files.get(path));
  }

  /** An answer with the rules for the browser. */
  public static HttpAnswer guarded(int status, String kind, String body) {
    var headers = new TreeMap<>(Guarded.HEADERS);
    headers.put("content-type", kind);
    return new HttpAnswer(status, headers, body);
  }
}
