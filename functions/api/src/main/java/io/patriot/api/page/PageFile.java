package io.patriot.api.page;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;

/** The files of a page, as they stand beside its class. */
public final class PageFile {
  private PageFile() {}

  /** A page's own file. */
  public static String of(Class<?> page, String name) {
    try (InputStream in = Objects.requireNonNull(page.getResourceAsStream(name), name)) {
      return new String(in.readAllBytes(), UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The script of all pages, then the page's own. */
  public static String script(Class<?> page, String name) {
    return of(PageFile.class, "frame.js") + of(page, name);
  }

  /** The look of all pages. */
  public static String style() {
    return of(PageFile.class, "frame.css");
  }
}
