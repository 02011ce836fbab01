package io.patriot.aws.card;

import io.patriot.application.card.CardId;
import io.patriot.application.card.ChatUser;
import io.patriot.application.card.ChatUsers;
import io.patriot.application.mail.MailAddress;
import io.patriot.application.mail.MailWish;
import io.patriot.application.mail.Mailbox;
import io.patriot.application.news.Loudness;
import io.patriot.application.news.NoticeKind;
import io.patriot.application.news.NoticeWishes;
import io.patriot.application.news.QuietHours;
import io.patriot.aws.table.Change;
import io.patriot.aws.table.Dynamo;
import io.patriot.aws.table.Item;
import io.patriot.aws.table.Key;
import io.patriot.aws.table.Keys;
import io.patriot.aws.table.Value;
import io.patriot.domain.account.AccountId;
import io.patriot.domain.account.TenantId;
import io.patriot.domain.market.Symbol;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** The people who talk to the bot, in the state table. */
public final class DynamoChatUsers implements ChatUsers {
  private static final String USER = "userId";
  private static final String CHAT = "chatId";
  private static final String LANGUAGE = "language";
  private static final String ACCOUNT = "account";
  private static final String CREATED_AT = "createdAt";
  private static final String OPEN_CARD = "openCard";
  private static final String LIVE_PROVEN_ON = "liveProvenOn";
  private static final String QUIET_HOURS = "quietHours";
  private static final String WATCHED = "watched";
  private static final String MAIL = "mail";
  private static final String MAIL_WISH = "mailWish";
  private static final String MISSED_SINCE = "missedSince";

  /** Stands before the name of a kind. */
  private static final String NOTICES = "notices#";

  /** What an attribute says of which there is none, because a change can only set. */
  private static final String NONE = "-";

  private final Dynamo dynamo;

  public DynamoChatUsers(Dynamo dynamo) {
    this.dynamo = dynamo;
  }

  @Override
  public Optional<ChatUser> find(TenantId tenant) {
    return dynamo.get(dynamo.tables().state(), Keys.user(tenant)).map(item -> user(tenant, item));
  }

  @Override
  public void register(ChatUser user) {
    dynamo.putIfNew(
        dynamo.tables().state(),
        Item.at(Keys.user(user.tenant()))
            .with(USER, user.userId())
            .with(CHAT, user.chatId())
            .with(LANGUAGE, user.language())
            .with(ACCOUNT, user.account().toString())
            .with(CREATED_AT, user.createdAt().toString())
            .with(OPEN_CARD, text(user.openCard())));
  }

  @Override
  public void use(TenantId tenant, AccountId account) {
    set(tenant, ACCOUNT, Value.text(account.toString()));
  }

  @Override
  public void speak(TenantId tenant, String language) {
    set(tenant, LANGUAGE, Value.text(language));
  }

  @Override
  public void leave(AccountId left, AccountId next) {
    dynamo.update(
        dynamo.tables().state(),
        Keys.user(left.tenant()),
        Change.of("#account = :next")
            .onlyIf("#account = :left")
            .name("#account", ACCOUNT)
            .value(":next", Value.text(next.toString()))
            .value(":left", Value.text(left.toString())));
  }

  @Override
  public void provenForLive(TenantId tenant, LocalDate day) {
    set(tenant, LIVE_PROVEN_ON, Value.text(day));
  }

  @Override
  public void keepQuiet(TenantId tenant, Optional<QuietHours> hours) {
    set(tenant, QUIET_HOURS, Value.text(hours.map(QuietHours::toString).orElse(NONE)));
  }

  @Override
  public void tell(TenantId tenant, NoticeKind kind, Loudness loudness) {
    set(tenant, NOTICES + kind, Value.text(loudness.name()));
  }

  @Override
  public void watch(TenantId tenant, List<Symbol> markets) {
    String names = markets.stream().map(Symbol::value).collect(Collectors.joining(","));
    set(tenant, WATCHED, Value.text(names.isEmpty() ? NONE : names));
  }

  @Override
  public boolean reach(TenantId tenant, Mailbox seen, Mailbox next) {
    return dynamo
        .update(
            dynamo.tables().state(),
            Keys.user(tenant),
            Change.of("#mail = :mail, #wish = :wish")
                .onlyIf(
                    "attribute_exists("
                        + Key.PARTITION
                        + ") AND "
                        + isStill("#mail", ":seenMail", seen.address())
                        + " AND "
                        + isStill("#wish", ":seenWish", seen.wish()))
                .name("#mail", MAIL)
                .name("#wish", MAIL_WISH)
                .value(":mail", Value.text(address(next)))
                .value(":wish", Value.text(wish(next)))
                .value(":seenMail", Value.text(address(seen)))
                .value(":seenWish", Value.text(wish(seen))))
        .isStored();
  }

  private static String isStill(String name, String seen, @Nullable Object there) {
    return there == null
        ? "(attribute_not_exists(" + name + ") OR " + name + " = " + seen + ")"
        : name + " = " + seen;
  }

  private static String address(Mailbox mailbox) {
    return mailbox.proven().map(MailAddress::value).orElse(NONE);
  }

  private static String wish(Mailbox mailbox) {
    return mailbox.wanted().map(MailWish::text).orElse(NONE);
  }

  @Override
  public void missed(TenantId tenant, Instant at) {
    dynamo.update(
        dynamo.tables().state(),
        Keys.user(tenant),
        Change.of("#missed = :at")
            .onlyIf(
                "attribute_exists("
                    + Key.PARTITION
                    + ") AND (attribute_not_exists(#missed) OR #missed = :none)")
            .name("#missed", MISSED_SINCE)
            .value(":at", Value.text(at.toString()))
            .value(":none", Value.text(NONE)));
  }

  @Override
  public void caughtUp(TenantId tenant) {
    set(tenant, MISSED_SINCE, Value.text(NONE));
  }

  @Override
  public void openCard(TenantId tenant, @Nullable CardId card) {
    set(tenant, OPEN_CARD, Value.text(text(card)));
  }

  @Override
  public void forget(TenantId tenant) {
    dynamo.delete(dynamo.tables().state(), Keys.user(tenant));
  }

  /** Only of somebody who is known. */
  private void set(TenantId tenant, String attribute, AttributeValue value) {
    dynamo.update(
        dynamo.tables().state(),
        Keys.user(tenant),
        Change.of("#attribute = :value")
            .onlyIf("attribute_exists(" + Key.PARTITION + ")")
            .name("#attribute", attribute)
            .value(":value", value));
  }

  static ChatUser user(TenantId tenant, Item item) {
    String card = said(item, OPEN_CARD);
    String proven = said(item, LIVE_PROVEN_ON);
    String missed = said(item, MISSED_SINCE);
    return new ChatUser(
        tenant,
        item.number(USER),
        item.number(CHAT),
        item.text(LANGUAGE),
        AccountId.parse(item.text(ACCOUNT)),
        Instant.parse(item.text(CREATED_AT)),
        card == null ? null : new CardId(card),
        proven == null ? null : LocalDate.parse(proven),
        notices(item),
        missed == null ? null : Instant.parse(missed),
        watched(item),
        mailbox(item));
  }

  private static Mailbox mailbox(Item item) {
    String address = said(item, MAIL);
    String wish = said(item, MAIL_WISH);
    return new Mailbox(
        address == null ? null : new MailAddress(address),
        wish == null ? null : MailWish.parse(wish));
  }

  /** What an attribute says; nothing when it is not there, or says that there is none. */
  private static @Nullable String said(Item item, String attribute) {
    String text = item.find(attribute).orElse(NONE);
    return text.equals(NONE) ? null : text;
  }

  private static List<Symbol> watched(Item item) {
    String names = said(item, WATCHED);
    return names == null ? List.of() : Stream.of(names.split(",")).map(Symbol::new).toList();
  }

  private static NoticeWishes notices(Item item) {
    String quiet = said(item, QUIET_HOURS);
    NoticeWishes wishes =
        NoticeWishes.NONE.withQuiet(
            quiet == null ? Optional.empty() : Optional.of(QuietHours.parse(quiet)));
    for (NoticeKind kind : NoticeKind.values()) {
      String chosen = said(item, NOTICES + kind);
      if (chosen != null) {
        wishes = wishes.with(kind, Loudness.valueOf(chosen));
      }
    }
    return wishes;
  }

  private static String text(@Nullable CardId card) {
    return card == null ? NONE : card.value();
  }
}
