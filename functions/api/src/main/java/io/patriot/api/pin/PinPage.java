package io.patriot.api.pin;

import io.patriot.api.page.PageFile;

/** The PIN's page and its two files, made once. */
final class PinPage {
  private final String html = PageFile.html(PinPage.class, "pin.html");
  private final String script = PageFile.script(PinPage.class, "pin.js");
  private final String style = PageFile.style() + PageFile.of(PinPage.class, "pin.css");

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
