package io.patriot.bot.command;

import io.patriot.application.digest.Digest;
import io.patriot.application.digest.DigestTime;
import io.patriot.application.digest.Digests;
import io.patriot.application.digest.DrawUpDigest;
import io.patriot.application.market.InstrumentCatalogue;
import io.patriot.application.people.Permission;
import io.patriot.bot.chat.Button;
import io.patriot.bot.chat.Reply;
import io.patriot.bot.chat.Screen;
import io.patriot.bot.chat.Talk;
import io.patriot.bot.right.Need;
import io.patriot.bot.right.Weight;
import io.patriot.bot.screen.DigestWords;
import io.patriot.bot.screen.Zones;
import io.patriot.bot.text.Html;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Has somebody told each day how they stand, or now. */
final class DigestCommand implements Command {
  private static final String COMMAND = "/digest";
  private static final String OFF = "off";
  private static final String NOW = "now";
  private static final List<String> OFFERED = List.of("08:00", "13:00", "20:00");
  private static final int QUOTE_LENGTH_MAX = 40;

  private final Desk desk;
  private final Digests digests;
  private final DrawUpDigest drawUp;
  private final InstrumentCatalogue instruments;

  DigestCommand(Desk desk, Digests digests, DrawUpDigest drawUp, InstrumentCatalogue instruments) {
    this.desk = desk;
    this.digests = digests;
    this.drawUp = drawUp;
    this.instruments = instruments;
  }

  @Override
  public String name() {
    return "digest";
  }

  @Override
  public Topic topic() {
    return Topic.HOME;
  }

  @Override
  public Need need() {
    return Need.of(Weight.SET, Permission.OWN_SET);
  }

  @Override
  public String arguments() {
    return "[TIME | now | off]";
  }

  @Override
  public List<String> examples() {
    return List.of(COMMAND, COMMAND + " 08:00", COMMAND + " now", COMMAND + " off");
  }

  @Override
  public boolean inMenu() {
    return false;
  }

  @Override
  public Reply answer(Talk talk, List<String> words) {
    return desk.withBook(
        talk,
        book -> {
          ZoneId zone = book.budget().days().zone();
          return switch (String.join(" ", words).toLowerCase(Locale.ROOT)) {
            case "" -> Reply.of(screen(talk, digests.of(talk.tenant())));
            case NOW -> Reply.of(now(talk));
            case OFF -> {
              digests.stop(talk.tenant());
              yield Reply.of(screen(talk, Optional.empty()));
            }
            default -> change(talk, zone, String.join(" ", words));
          };
        });
  }

  private Reply change(Talk talk, ZoneId zone, String text) {
    Optional<DigestTime> wanted = DigestTime.said(text, zone);
    if (wanted.isEmpty()) {
      return Reply.of(
          Screen.of(talk.say("digest.unknown", "text", Html.quoted(text, QUOTE_LENGTH_MAX)))
              .row(offers())
              .row(Desk.home(talk)));
    }
    digests.want(talk.tenant(), wanted.get(), wanted.get().next(talk.now()));
    return Reply.of(screen(talk, wanted));
  }

  private Screen now(Talk talk) {
    Digest digest = drawUp.handle(talk.tenant(), talk.now());
    var lines = new ArrayList<Html>();
    lines.add(talk.say("digest.head").bold());
    lines.addAll(new DigestWords(instruments, talk.words()).lines(digest));
    lines.add(Html.EMPTY);
    lines.add(Desk.updated(talk));
    return Screen.of(lines)
        .row(
            Button.here(talk.label("button.positions"), "/positions"),
            Button.here(talk.label("button.orders"), "/orders"))
        .row(
            Button.here(talk.label("button.digest"), COMMAND),
            Desk.refresh(talk, COMMAND + " " + NOW),
            Desk.home(talk));
  }

  private static Screen screen(Talk talk, Optional<DigestTime> wanted) {
    Html head =
        wanted
            .map(
                time ->
                    talk.say(
                        "digest.wanted",
                        "time",
                        time.at().toString(),
                        "zone",
                        Zones.name(time.zone())))
            .orElseGet(() -> talk.say("digest.none"));
    Button now = Button.here(talk.label("button.digest-now"), COMMAND + " " + NOW);
    Screen screen =
        Screen.of(head.bold(), talk.say("digest.what"), talk.say("digest.when")).row(offers());
    return (wanted.isPresent()
            ? screen.row(now, Button.here(talk.label("button.digest-off"), COMMAND + " " + OFF))
            : screen.row(now))
        .row(Button.here(talk.label("button.timezone"), "/timezone"), Desk.home(talk));
  }

  private static List<Button> offers() {
    return OFFERED.stream().map(time -> Button.here(time, COMMAND + " " + time)).toList();
  }
}
