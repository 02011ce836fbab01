package io.patriot.api.stop;

import io.patriot.api.page.PageFile;

/** The page with the one button, and its two files, made once. */
final class StopPage {
  private final String html = PageFile.html(StopPage.class, "stop.html");
  private final String script = PageFile.script(StopPage.class, "stop.js");
  private final String style = PageFile.style() + PageFile.of(StopPage.class, "stop.css");

  String html() {
    return html;
  }

  String script() {
    return script;
  }

  String style() {
    return style;
  }
}
