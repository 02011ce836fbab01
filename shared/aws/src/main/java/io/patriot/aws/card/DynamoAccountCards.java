package io.patriot.aws.card;

import io.micronaut.serde.annotation.Serdeable;
import io.patriot.application.card.AccountCard;
import io.patriot.application.card.AccountCards;
import io.patriot.application.card.CardId;
import io.patriot.aws.table.Change;
import io.patriot.aws.table.Dynamo;
import io.patriot.aws.table.Item;
import io.patriot.aws.table.Key;
import io.patriot.aws.table.Keys;
import io.patriot.aws.table.Value;
import io.patriot.aws.table.Write;
import io.patriot.domain.account.AccountId;
import io.patriot.domain.account.TenantId;
import io.patriot.events.Wire;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Questions about accounts in the state table; a press is one conditional write, so of two presses
 * one wins.
 */
public final class DynamoAccountCards implements AccountCards {
  private static final String STATUS = "status";
  private static final String PRESSED = "pressed";
  private static final String PRESSES = "presses";
  private static final String USER = "userId";
  private static final String CHAT = "chatId";
  private static final String ENDS_AT = "endsAt";
  private static final String PROOF = "proof";
  private static final String MESSAGE = "messageId";
  private static final String IS_OPEN =
      "#status = :new AND #pressed < #presses AND #user = :user AND #chat = :chat";

  /** Long enough to tell a late press what became of the card. */
  private static final Duration KEPT = Duration.ofDays(1);

  private final Dynamo dynamo;
  private final Wire wire;

  public DynamoAccountCards(Dynamo dynamo, Wire wire) {
    this.dynamo = dynamo;
    this.wire = wire;
  }

  /** The parts of a card that never change. */
  @Serdeable
  record AccountCardV1(
      String id, String account, AccountActV1 act, String expiresAt, @Nullable String before) {}

  @Override
  public void put(AccountCard card) {
    var fixed =
        new AccountCardV1(
            card.id().value(),
            card.account().toString(),
            AccountActV1.of(card.act()),
            card.expiresAt().toString(),
            card.before());
    dynamo.putIf(
        table(),
        Item.at(Keys.accountCard(card.tenant(), card.id()))
            .with(Item.JSON, wire.write(fixed))
            .with(STATUS, card.status().name())
            .with(PRESSES, card.presses())
            .with(PRESSED, card.pressed())
            .with(USER, card.userId())
            .with(CHAT, card.chatId())
            .with(ENDS_AT, CardItems.moment(card.expiresAt()))
            .with(PROOF, card.proof().name())
            .with(Item.EXPIRES_AT, card.expiresAt().plus(KEPT).getEpochSecond()),
        Change.of("").onlyIf("attribute_not_exists(" + Key.PARTITION + ")"));
  }

  @Override
  public Optional<AccountCard> find(TenantId tenant, CardId id) {
    return dynamo.get(table(), Keys.accountCard(tenant, id)).map(this::card);
  }

  @Override
  public void shown(TenantId tenant, CardId id, int messageId) {
    dynamo.update(
        table(),
        Keys.accountCard(tenant, id),
        Change.of("#message = :message")
            .onlyIf("attribute_exists(" + Key.PARTITION + ")")
            .name("#message", MESSAGE)
            .value(":message", Value.number(messageId)));
  }

  @Override
  public Result prove(Press press, Instant now) {
    Change change =
        theirs(press, Change.of("#proof = :given"))
            .onlyIf(IS_OPEN + " AND #proof = :needed AND #ends > :now")
            .name("#ends", ENDS_AT)
            .name("#proof", PROOF)
            .value(":given", Value.text(AccountCard.Proof.GIVEN))
            .value(":needed", Value.text(AccountCard.Proof.NEEDED))
            .value(":now", Value.number(CardItems.moment(now)));
    return result(press, change, now);
  }

  @Override
  public Result press(Press press, int step, Instant now) {
    Change change =
        theirs(press, Change.of("#pressed = :step"))
            .onlyIf(
                IS_OPEN
                    + " AND #pressed = :before AND #ends > :now"
                    + " AND (attribute_not_exists(#proof) OR #proof <> :needed)")
            .name("#ends", ENDS_AT)
            .name("#proof", PROOF)
            .value(":needed", Value.text(AccountCard.Proof.NEEDED))
            .value(":step", Value.number(step))
            .value(":before", Value.number(step - 1L))
            .value(":now", Value.number(CardItems.moment(now)));
    return result(press, change, now);
  }

  @Override
  public Result cancel(Press press) {
    Change change =
        theirs(press, Change.of("#status = :cancelled"))
            .onlyIf(IS_OPEN)
            .value(":cancelled", Value.text(AccountCard.Status.CANCELLED));
    return result(press, change, Instant.MIN);
  }

  private static Change theirs(Press press, Change change) {
    return change
        .name("#status", STATUS)
        .name("#pressed", PRESSED)
        .name("#presses", PRESSES)
        .name("#user", USER)
        .name("#chat", CHAT)
        .value(":new", Value.text(AccountCard.Status.NEW))
        .value(":user", Value.number(press.userId()))
        .value(":chat", Value.number(press.chatId()));
  }

  /** The refused write brings the card along, so that why it was refused needs no reading. */
  private Result result(Press press, Change change, Instant now) {
    return switch (dynamo.update(table(), Keys.accountCard(press.tenant(), press.card()), change)) {
      case Write.Stored(var item) -> new Result.Counted(card(item));
      case Write.Refused(var item) ->
          item == null ? new Result.NotYours() : refused(press, item, now);
    };
  }

  private Result refused(Press press, Item item, Instant now) {
    AccountCard card = card(item);
    if (card.userId() != press.userId() || card.chatId() != press.chatId()) {
      return new Result.NotYours();
    }
    if (card.status() != AccountCard.Status.NEW) {
      return new Result.Before(card);
    }
    if (card.isExpired(now)) {
      return new Result.Expired(card);
    }
    return card.proof() == AccountCard.Proof.NEEDED
        ? new Result.Unproven(card)
        : new Result.Before(card);
  }

  private AccountCard card(Item item) {
    AccountCardV1 fixed = wire.read(item.text(Item.JSON), AccountCardV1.class);
    int presses = (int) item.number(PRESSES);
    int pressed = (int) item.number(PRESSED);
    var status = AccountCard.Status.valueOf(item.text(STATUS));
    return new AccountCard(
        new CardId(fixed.id()),
        AccountId.parse(fixed.account()),
        item.number(USER),
        item.number(CHAT),
        fixed.act().toApplication(),
        presses,
        pressed,
        Instant.parse(fixed.expiresAt()),
        status == AccountCard.Status.NEW && pressed >= presses
            ? AccountCard.Status.CONFIRMED
            : status,
        fixed.before() == null ? "" : fixed.before(),
        AccountCard.Proof.valueOf(item.find(PROOF).orElse(AccountCard.Proof.NONE_NEEDED.name())),
        item.findNumber(MESSAGE).map(Math::toIntExact).orElse(null));
  }

  private String table() {
    return dynamo.tables().state();
  }
}
