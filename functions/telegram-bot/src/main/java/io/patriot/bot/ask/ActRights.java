package io.patriot.bot.ask;

import io.patriot.application.card.AccountCard.Act;
import io.patriot.application.people.Permission;
import io.patriot.application.setting.AccountWish;

/** What it takes to press yes on a question, since a right may be lost while it stands there. */
final class ActRights {
  private ActRights() {}

  static Permission of(Act act) {
    return switch (act) {
      case Act.Ask(var wish) -> of(wish);
      case Act.Use _, Act.Pin() -> Permission.OWN_SET;
      case Act.ReleasePlatform _, Act.LimitPlatform _, Act.TurnFlag _ -> Permission.PLATFORM_SET;
      case Act.PutPerson _, Act.TakeBack _, Act.Announce _ -> Permission.PEOPLE_MANAGE;
      case Act.TurnRole _ -> Permission.PEOPLE_ROLES;
      case Act.Own(var wish) ->
          switch (wish) {
            case EXPORT -> Permission.OWN_READ;
            case LEAVE -> Permission.OWN_SET;
          };
      case Act.Amend _ -> Permission.OWN_TRADE;
      case Act.CancelAll _ -> Permission.OWN_EXIT;
    };
  }

  private static Permission of(AccountWish wish) {
    return switch (wish) {
      case AccountWish.Look _ -> Permission.OWN_READ;
      case AccountWish.Halt(), AccountWish.OnlyClose(), AccountWish.Climb _ -> Permission.OWN_EXIT;
      case AccountWish.Close close -> close.turns() ? Permission.OWN_TRADE : Permission.OWN_EXIT;
      case AccountWish.Unlink(),
          AccountWish.Limit _,
          AccountWish.LimitInAll _,
          AccountWish.DaysIn _ ->
          Permission.OWN_SET;
      case AccountWish.Set _, AccountWish.Resume _ -> Permission.OWN_TRADE;
    };
  }
}
