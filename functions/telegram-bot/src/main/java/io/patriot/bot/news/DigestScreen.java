package io.patriot.bot.news;

import io.patriot.application.digest.Digest;
import io.patriot.application.market.InstrumentCatalogue;
import io.patriot.bot.chat.Button;
import io.patriot.bot.chat.Screen;
import io.patriot.bot.screen.DigestWords;
import io.patriot.bot.text.Html;
import io.patriot.bot.text.Messages;
import io.patriot.bot.text.Times;
import java.time.Instant;
import java.util.ArrayList;

/** How somebody stands, told because they want it each day. */
record DigestScreen(Digest digest, Instant at, InstrumentCatalogue instruments, Messages words) {
  Screen screen() {
    var lines = new ArrayList<Html>();
    lines.add(head());
    lines.addAll(new DigestWords(instruments, words).lines(digest));
    lines.add(Html.EMPTY);
    lines.add(words.say("digest.asked"));
    lines.add(words.say("news.at", "time", Times.moment(at)));
    return Screen.of(lines)
        .row(
            Button.anew(words.label("button.positions"), "/positions"),
            Button.anew(words.label("button.orders"), "/orders"))
        .row(
            Button.anew(words.label("button.home"), "/home"),
            Button.anew(words.label("button.digest"), "/digest"));
  }

  Html head() {
    return words.say("digest.head").bold();
  }
}
