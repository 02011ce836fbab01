package io.patriot.bot.news;

import io.patriot.bot.chat.Button;
import io.patriot.bot.chat.Screen;
import io.patriot.bot.screen.AnnouncementWords;
import io.patriot.bot.text.Html;
import io.patriot.bot.text.Messages;
import io.patriot.bot.text.Times;
import java.time.Instant;

/** What those who look after the platform say to everybody. */
record AnnouncementScreen(String text, Instant at, Messages words) {
  Screen screen() {
    return Screen.of(
            head(), AnnouncementWords.text(text), words.say("news.at", "time", Times.moment(at)))
        .row(Button.anew(words.label("button.home"), "/home"));
  }

  Html head() {
    return words.say("broadcast.head").bold();
  }
}
