package io.patriot.trading;

import io.patriot.application.account.SetDayZone;
import io.patriot.application.account.SetLimits;
import io.patriot.application.account.SetPersonLimits;
import io.patriot.application.link.UnlinkByRequest;
import io.patriot.application.order.Closing;
import io.patriot.application.order.OrderCommand;
import io.patriot.application.order.ReconcileRequests;
import io.patriot.application.order.ResumeTrading;
import io.patriot.application.order.SetLadder;
import io.patriot.application.order.StopTrading;
import io.patriot.application.setting.AccountWish;
import io.patriot.application.setting.ChangeSetting;
import io.patriot.application.setting.LookAtSettings;
import io.patriot.application.trace.Cause;
import io.patriot.domain.account.AccountId;
import java.time.Duration;

/** Does what is asked of an account apart from its orders, in their turn. */
public final class AccountWishes {
  private final UnlinkByRequest unlink;
  private final ChangeSetting changeSetting;
  private final LookAtSettings look;
  private final SetLimits setLimits;
  private final SetPersonLimits setPersonLimits;
  private final SetDayZone setDayZone;
  private final StopTrading stop;
  private final ResumeTrading resume;
  private final SetLadder setLadder;
  private final ReconcileRequests requests;

  AccountWishes(
      UnlinkByRequest unlink,
      ChangeSetting changeSetting,
      LookAtSettings look,
      SetLimits setLimits,
      SetPersonLimits setPersonLimits,
      SetDayZone setDayZone,
      StopTrading stop,
      ResumeTrading resume,
      SetLadder setLadder,
      ReconcileRequests requests) {
    this.unlink = unlink;
    this.changeSetting = changeSetting;
    this.look = look;
    this.setLimits = setLimits;
    this.setPersonLimits = setPersonLimits;
    this.setDayZone = setDayZone;
    this.stop = stop;
    this.resume = resume;
    this.setLadder = setLadder;
    this.requests = requests;
  }

  void handle(OrderCommand.OfAccount command, Cause cause) {
    var account = command.account();
    Object outcome =
        switch (command.wish()) {
          case AccountWish.Unlink() -> unlink.handle(account, command.requestId(), cause);
          case AccountWish.Set(var symbol, var setting) ->
              changeSetting.handle(account, symbol, setting, command.requestId(), cause);
          case AccountWish.Look(var symbol) -> look.handle(account, symbol);
          case AccountWish.Limit(var limits, var proven) ->
              setLimits.handle(account, limits, proven, command.requestId(), cause);
          case AccountWish.LimitInAll(var profile, var proven) ->
              setPersonLimits.handle(account, profile, proven, command.requestId(), cause);
          case AccountWish.DaysIn(var zone) -> setDayZone.handle(account.tenant(), zone, cause);
          case AccountWish.Halt() -> certain(stop.halt(account, cause));
          case AccountWish.OnlyClose() -> certain(stop.onlyClose(account, cause));
          case AccountWish.Resume(long fence) ->
              resume.handle(account, fence, command.requestId(), cause);
          case AccountWish.Close(var held, boolean turns, var until) ->
              begun(account, Closing.of(command.requestId(), held, turns, until), cause);
          case AccountWish.Climb climb ->
              setLadder.handle(account, climb, command.requestId(), cause);
        };
    Facts.askedOfAccount(account, command.wish(), outcome);
  }

  private Closing begun(AccountId account, Closing closing, Cause cause) {
    requests.send(account, closing, Duration.ZERO, cause);
    return closing;
  }

  /** What nobody can say yet is tried again until it can be said. */
  private static StopTrading.Outcome certain(StopTrading.Outcome outcome) {
    if (outcome instanceof StopTrading.Outcome.Unknown(var why)) {
      throw new IllegalStateException("Nobody can say whether the account is stopped: " + why);
    }
    return outcome;
  }
}
