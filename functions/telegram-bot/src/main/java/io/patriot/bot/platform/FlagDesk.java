package io.patriot.bot.platform;

import io.patriot.application.card.AccountCard.Act;
import io.patriot.application.card.ChatUser;
import io.patriot.application.card.ChatUsers;
import io.patriot.application.platform.FeatureFlags;
import io.patriot.application.platform.TurnFlag;
import io.patriot.bot.chat.Chat;
import io.patriot.bot.chat.RetryLater;
import io.patriot.bot.chat.Screen;
import io.patriot.bot.chat.Talk;
import io.patriot.bot.right.Features;
import io.patriot.bot.screen.FlagScreen;
import io.patriot.bot.text.Messages;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Turns parts of the platform on and off, and tells the others who may. */
public final class FlagDesk {
  private static final Logger LOG = LoggerFactory.getLogger(FlagDesk.class);

  /** How the command is written; the page of help has the rest. */
  private static final String SYNTAX = "/flags [NAME on | off | PERCENT WHY]";

  private final TurnFlag turnFlag;
  private final Features features;
  private final Admins admins;
  private final ChatUsers users;
  private final Chat chat;

  public FlagDesk(TurnFlag turnFlag, Features features, Admins admins, ChatUsers users, Chat chat) {
    this.turnFlag = turnFlag;
    this.features = features;
    this.admins = admins;
    this.users = users;
    this.chat = chat;
  }

  /** How they stand. */
  public FeatureFlags now() {
    return turnFlag.now();
  }

  /** Does what was confirmed; done twice it is so already, and told once. */
  public Screen turned(Talk talk, Act.TurnFlag act) {
    long by = talk.user().userId();
    TurnFlag.Outcome outcome =
        turnFlag.handle(
            by,
            new TurnFlag.Wish(act.feature(), act.percent(), act.why()),
            talk.cause().correlationId().toString());
    features.forget();
    if (outcome instanceof TurnFlag.Outcome.Done) {
      admins.users().stream()
          .filter(admin -> admin != by)
          .forEach(
              admin ->
                  users.find(ChatUser.tenantOf(admin)).ifPresent(other -> tell(other, by, act)));
    }
    return FlagScreen.of(outcome, SYNTAX, talk);
  }

  /** Whoever cannot be told now: it is so all the same, and stands in the audit. */
  private void tell(ChatUser other, long by, Act.TurnFlag act) {
    try {
      chat.send(other.chatId(), FlagScreen.told(by, act, Messages.in(other.language())));
    } catch (RetryLater | IllegalStateException e) {
      LOG.warn("flags.not_told reason={}", e.getClass().getSimpleName());
    }
  }
}
