package io.patriot.bot.command;

import io.patriot.application.portfolio.Holdings;
import io.patriot.bot.chat.Button;
import io.patriot.bot.chat.ChatPhoto;
import io.patriot.bot.chat.Screen;
import io.patriot.bot.chat.Talk;
import io.patriot.bot.text.Html;
import io.patriot.charts.Allocation;
import io.patriot.charts.DrawPicture;
import io.patriot.charts.Heading;
import io.patriot.domain.money.Asset;
import io.patriot.domain.money.Money;
import io.patriot.domain.position.Position;
import java.util.ArrayList;

/** Puts together the picture of where an account's money stands; shorts count by their size. */
final class AllocationPicture {
  private AllocationPicture() {}

  /** There is room for few letters, and all of them end in the account's own currency. */
  private static String name(Position position, Asset currency) {
    String symbol = position.symbol().value();
    String base =
        symbol.endsWith(currency.code())
            ? symbol.substring(0, symbol.length() - currency.code().length())
            : symbol;
    return base + " " + position.direction();
  }

  /**
   * @param caption the same in words
   */
  static ChatPhoto of(Talk talk, PictureWish picture, Holdings holdings, Html caption) {
    var parts = new ArrayList<Allocation.Part>();
    holdings
        .book()
        .positions()
        .values()
        .forEach(
            position ->
                parts.add(
                    new Allocation.Part(
                        name(position, holdings.book().currency()), holdings.worth(position))));
    Money unused = holdings.equity().minus(holdings.exposure());
    if (!unused.isNegative() && !unused.isZero()) {
      parts.add(new Allocation.Part(talk.label("portfolio.picture.unused"), unused));
    }
    parts.sort((a, b) -> b.worth().compareTo(a.worth()));
    var allocation =
        new Allocation(
            new Heading(
                talk.label("portfolio.picture"),
                talk.account().name() + " · " + holdings.book().currency().code(),
                talk.label("portfolio.picture.nothing")),
            parts,
            talk.label("portfolio.picture.others"));
    Screen buttons =
        Screen.of(caption)
            .row(
                Button.here(
                    talk.label(picture.otherColoursKey()),
                    PortfolioCommand.COMMAND + " " + picture.inOtherColours()),
                Button.here(
                    talk.label("button.refresh"), PortfolioCommand.COMMAND + " " + picture.words()))
            .row(
                Button.anew(talk.label("button.numbers"), PortfolioCommand.COMMAND),
                Button.anew(talk.label("button.home"), "/home"));
    return new ChatPhoto(DrawPicture.png(allocation, picture.theme()), buttons);
  }
}
