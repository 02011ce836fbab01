package io.patriot.portfolio;

import io.micronaut.context.annotation.Factory;
import io.patriot.application.portfolio.Portfolios;
import io.patriot.events.Wire;
import io.patriot.lambda.Shell;
import jakarta.inject.Named;
import jakarta.inject.Singleton;

/** The projection's parts, put together. */
@Factory
public final class PortfolioFactory {
  @Singleton
  @Named("project-portfolio")
  public Shell projectPortfolio(Wire wire, Portfolios portfolios) {
    return new Shell("project-portfolio", wire, new FillHandler(portfolios, wire));
  }
}
