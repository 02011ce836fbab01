package io.patriot.bot.screen;

import io.patriot.application.announce.Announcement;
import io.patriot.bot.text.Html;

/** What those who look after the platform say, as everybody sees it. */
public final class AnnouncementWords {
  private AnnouncementWords() {}

  /** Their words as they are: nothing in them is markup. */
  public static Html text(String text) {
    return Html.quoted(text, Announcement.TEXT_LENGTH_MAX);
  }
}
