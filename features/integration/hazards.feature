@integration @needs-clock
Feature: An integration lives with several hazards at once
  "simulators hazards" lists what goes wrong in the field, and "conform --hazards" has an integration work under each. Bad days
  bring more than one.

  @classin/register/existing-account @classin/v1/unique-identity
  Scenario: ClassIn puts calls off, and loses answers
    Given a school of 14 pupils for ClassIn
    And the integration has brought the first 3 of them to ClassIn
    And the hazard "429-storm" at ClassIn
    And the hazard "answer-lost-after-commit" at ClassIn
    When the integration does all its work at ClassIn
    Then nobody exists twice at ClassIn
    And nobody who was at ClassIn is lost, or taken for somebody else
    When the hazards are over
    And the integration does all its work at ClassIn
    Then the whole school is at ClassIn, once
    And everybody who is reported as there is at ClassIn
    And no request repeated a creation

  @classin/subscription/once @classin/subscription/timing
  Scenario: Messages come before the answers, and twice
    Given a school of 5 pupils for ClassIn
    And the integration has brought the first 2 of them to ClassIn
    And the hazard "webhook-before-answer" at ClassIn
    When the hazard "webhook-twice" strikes at ClassIn
    And the integration does all its work at ClassIn
    Then the whole school is at ClassIn, once
    And it has taken in every message once

  @electa/event/create @electa/user/email-taken
  Scenario: Electa's token is over, and answers are lost
    Given a school of 14 pupils for Electa
    And the integration has brought the first 3 of them to Electa
    And the hazard "answer-lost-after-commit" at Electa
    And the hazard "token-expired-mid-run" at Electa
    When the integration does all its work at Electa
    And the hazards are over
    And the integration does all its work at Electa
    Then the whole school is at Electa, once
    And no request repeated a creation

  @classlink/page/maximum-limit @classlink/sharing/not-shared
  Scenario: The server is down for a moment, and what is shared changes when it is back
    Given a small district at ClassLink
    And the integration has brought the district to a platform that it syncs to
    And the hazard "503-burst" at ClassLink
    And the hazard "revision-changes-mid-pull" at ClassLink
    When the integration brings the district there once more
    Then no more than a fifth of the people there are gone, and nobody is taken for somebody else
    When the hazards are over
    And the integration brings the district there once more
    Then the district was synced
    And everybody of the district is there, once
