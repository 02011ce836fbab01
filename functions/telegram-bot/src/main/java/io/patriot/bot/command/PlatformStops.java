package io.patriot.bot.command;

import io.patriot.application.card.AccountCard;
import io.patriot.application.people.Permission;
import io.patriot.application.platform.PlatformSwitch;
import io.patriot.application.platform.ReleasePlatform;
import io.patriot.bot.ask.AskDesk;
import io.patriot.bot.chat.Reply;
import io.patriot.bot.chat.Talk;
import io.patriot.bot.platform.Platform;
import io.patriot.bot.platform.PlatformScreen;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What the commands of the switch do when they are for the whole platform: they stop at once, for
 * those who may, have what waits taken back, and ask for the PIN before they release.
 */
record PlatformStops(Platform platform, AskDesk ask) {
  private static final String PLATFORM = "platform";
  private static final String STATUS = "status";
  private static final String OFF = "off";
  private static final String ON = "on";

  /** Whether the platform is meant, and no account. */
  static boolean isMeant(List<String> words) {
    return !words.isEmpty() && words.getFirst().equalsIgnoreCase(PLATFORM);
  }

  Reply kill(Talk talk, List<String> words) {
    if (!maySay(talk)) {
      return Reply.of(PlatformScreen.notAllowed(talk));
    }
    if (words.size() == 2 && words.getLast().equalsIgnoreCase(STATUS)) {
      return Reply.of(platform.status(talk));
    }
    return halt(talk, words.subList(1, words.size()));
  }

  /** Stops it for those words' reason, by somebody who may. */
  Reply halt(Talk talk, List<String> reason) {
    var outcome = platform.stop().halt(talk.user().userId(), why(reason));
    return Reply.of(platform.stopped(talk, outcome, "/kill platform"));
  }

  /** Off releases; everything else stops. */
  Reply reduceOnly(Talk talk, List<String> words) {
    if (!maySay(talk)) {
      return Reply.of(PlatformScreen.notAllowed(talk));
    }
    if (words.stream().anyMatch(OFF::equalsIgnoreCase)) {
      return unkill(talk);
    }
    List<String> said = words.stream().skip(1).filter(word -> !word.equalsIgnoreCase(ON)).toList();
    var outcome = platform.stop().onlyReduce(talk.user().userId(), why(said));
    return Reply.of(platform.stopped(talk, outcome, "/reduceonly platform"));
  }

  Reply unkill(Talk talk) {
    PlatformSwitch now = platform.switches().read();
    Optional<ReleasePlatform.Outcome> obstacle =
        platform.release().obstacle(now, talk.user().userId());
    return obstacle
        .map(outcome -> Reply.of(PlatformScreen.of(outcome, talk)))
        .orElseGet(
            () ->
                ask.offerForPin(
                    talk,
                    AccountDesk.paper(talk),
                    new AccountCard.Act.ReleasePlatform(now.version()),
                    now.state().name().toLowerCase(Locale.ROOT).replace('_', ' '),
                    List.of(talk.say("platform.ask-release"))));
  }

  private static boolean maySay(Talk talk) {
    return talk.standing().may(Permission.PLATFORM_STOP);
  }

  /** As far as it is kept. */
  private static String why(List<String> words) {
    String said = String.join(" ", words);
    return said.length() <= PlatformSwitch.WHY_LENGTH_MAX
        ? said
        : said.substring(0, PlatformSwitch.WHY_LENGTH_MAX);
  }
}
