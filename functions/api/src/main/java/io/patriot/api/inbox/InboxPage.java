package io.patriot.api.inbox;

import io.patriot.api.page.PageFile;

/** The page of news and its two files, made once. */
final class InboxPage {
  private final String html = PageFile.html(InboxPage.class, "inbox.html");
  private final String script = PageFile.script(InboxPage.class, "inbox.js");
  private final String style = PageFile.style() + PageFile.of(InboxPage.class, "inbox.css");

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
