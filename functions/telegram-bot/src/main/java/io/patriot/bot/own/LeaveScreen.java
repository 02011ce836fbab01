package io.patriot.bot.own;

import io.patriot.application.leave.LeavePlatform.Standing;
import io.patriot.bot.chat.Button;
import io.patriot.bot.chat.Screen;
import io.patriot.bot.chat.Talk;
import io.patriot.domain.account.AccountId;
import java.util.Optional;
import java.util.stream.Collectors;

/** What has to be done before somebody can leave, with the ways there. */
public final class LeaveScreen {
  private LeaveScreen() {}

  /** Nothing when nothing stands in the way. */
  public static Optional<Screen> inTheWay(Standing standing, Talk talk) {
    return switch (standing) {
      case Standing.Free() -> Optional.empty();
      case Standing.Linked(var accounts) ->
          Optional.of(
              Screen.of(
                      talk.say("leave.not-yet").bold(),
                      talk.say(
                          "leave.linked",
                          "accounts",
                          accounts.stream().map(AccountId::name).collect(Collectors.joining(", "))))
                  .row(
                      Button.here(talk.label("button.accounts"), "/accounts"),
                      Button.here(talk.label("button.home"), "/home")));
      case Standing.Busy(int positions, int orders) ->
          Optional.of(
              Screen.of(
                      talk.say("leave.not-yet").bold(),
                      talk.say("leave.busy", "positions", positions, "orders", orders))
                  .row(
                      Button.here(talk.label("button.positions"), "/positions"),
                      Button.here(talk.label("button.orders"), "/orders"),
                      Button.here(talk.label("button.home"), "/home")));
    };
  }
}
