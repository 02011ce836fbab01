package io.patriot.aws.mail;

import io.patriot.application.mail.Letter;
import io.patriot.application.mail.MailAddress;
import io.patriot.application.mail.Post;
import java.nio.charset.StandardCharsets;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.ses.SesClient;
import software.amazon.awssdk.services.ses.model.Content;

/**
 * Letters to traders through SES. Addresses that bounced or complained are kept away from by SES
 * itself, where the account's suppression list is on.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/ses/latest/APIReference/API_SendEmail.html">SendEmail</a>
 */
public final class SesPost implements Post {
  private static final Logger LOG = LoggerFactory.getLogger(SesPost.class);
  private static final int REFUSED_FROM = 400;
  private static final int REFUSED_UNTIL = 500;
  private static final int TOO_MANY = 429;
  private static final String THROTTLED = "Throttling";

  private final Supplier<SesClient> client;
  private final String sender;

  /**
   * @param client made when the first letter is sent
   * @param sender the address that letters come from; SES must have verified it
   */
  public SesPost(Supplier<SesClient> client, MailAddress sender) {
    this.client = client;
    this.sender = sender.value();
  }

  @Override
  public Posted send(MailAddress to, Letter letter) {
    try {
      client
          .get()
          .sendEmail(
              request ->
                  request
                      .source(sender)
                      .destination(destination -> destination.toAddresses(to.value()))
                      .message(
                          message ->
                              message
                                  .subject(content(letter.subject()))
                                  .body(body -> body.text(content(letter.text())))));
      return Posted.TAKEN;
    } catch (AwsServiceException e) {
      boolean refused =
          e.statusCode() >= REFUSED_FROM
              && e.statusCode() < REFUSED_UNTIL
              && e.statusCode() != TOO_MANY
              && !THROTTLED.equals(code(e));
      LOG.warn("letter.failed code={} status={}", code(e), e.statusCode());
      return refused ? Posted.REFUSED : Posted.UNKNOWN;
    } catch (SdkException e) {
      LOG.warn("letter.unknown {}", e.getClass().getSimpleName());
      return Posted.UNKNOWN;
    }
  }

  /** What it says may hold addresses, so only its name is told. */
  private static String code(AwsServiceException e) {
    return e.awsErrorDetails() == null ? "" : e.awsErrorDetails().errorCode();
  }

  private static Content content(String text) {
    return Content.builder().data(text).charset(StandardCharsets.UTF_8.name()).build();
  }
}
