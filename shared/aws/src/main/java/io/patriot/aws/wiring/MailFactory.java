package io.patriot.aws.wiring;

import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Property;
import io.micronaut.context.annotation.Requires;
import io.patriot.application.mail.MailAddress;
import io.patriot.application.mail.Post;
import io.patriot.aws.AwsClients;
import io.patriot.aws.mail.SesPost;
import jakarta.inject.Singleton;

/** Letters, where somebody said from whom they come; elsewhere none are sent. */
@Factory
@Requires(property = MailFactory.FROM)
final class MailFactory {
  static final String FROM = "patriot.mail.from";

  @Singleton
  Post post(AwsClients clients, @Property(name = FROM) String from) {
    return new SesPost(clients::ses, new MailAddress(from));
  }
}
