@integration @needs-clock
Feature: An integration listens to what ClassIn pushes
  ClassIn's data subscription sends a message again every ten seconds until it is acknowledged in ClassIn's own words, and holds
  back all that come after it. Messages come twice, late, out of order, or before the answer to the call that caused them; an edit
  tells what has changed and nothing else; and whoever knows the address can post to it.

  Background:
    Given the integration listens to ClassIn
    And the school has these people:
      | name | phone       |
      | Tess | 13800000401 |
    And the integration has provisioned "Tess" as a teacher at ClassIn
    And the integration has scheduled "Fractions" at ClassIn with the teacher "Tess"
    And a minute passes

  @classin/subscription/registration @classin/subscription/acknowledgement
  Scenario: Messages are acknowledged in ClassIn's words, and do not come again
    When somebody renames the lesson "Fractions" to "Halves" at ClassIn
    And an hour passes
    Then the integration has acknowledged every message of ClassIn at once
    And the integration has recorded every acknowledged message once, in the order in which things happened
    And the integration knows the lesson "Fractions" as "Halves"

  @classin/subscription/sync
  Scenario: An edit tells what has changed, and the rest stays as it was known
    When somebody renames the lesson "Fractions" to "Halves" at ClassIn
    And a minute passes
    And somebody puts the lesson "Fractions" off by two hours at ClassIn
    And a minute passes
    Then the integration knows the lesson "Fractions" as ClassIn has it

  @classin/subscription/sync
  Scenario: A lesson that somebody cancels is known as cancelled
    When somebody cancels the lesson "Fractions" at ClassIn
    And a minute passes
    Then the integration knows the lesson "Fractions" as ClassIn has it

  @classin/subscription/once @classin/subscription/queue
  Scenario: What comes twice is acknowledged twice and recorded once
    Given ClassIn sends its messages twice
    When somebody renames the lesson "Fractions" to "Halves" at ClassIn
    And a minute passes
    And somebody puts the lesson "Fractions" off by two hours at ClassIn
    And a minute passes
    Then the integration has acknowledged every message of ClassIn
    And the integration has recorded every acknowledged message once, in the order in which things happened
    And the integration knows the lesson "Fractions" as ClassIn has it

  @classin/subscription/queue @classin/subscription/timing
  Scenario: Messages that come late and in the wrong order end in the newest state
    Given ClassIn sends its messages last first
    And ClassIn sends its messages an hour late
    When somebody renames the lesson "Fractions" to "Halves" at ClassIn
    And five minutes pass
    And somebody puts the lesson "Fractions" off by two hours at ClassIn
    And five minutes pass
    And somebody renames the lesson "Fractions" to "Thirds" at ClassIn
    And three hours pass
    Then the integration has acknowledged every message of ClassIn
    And the integration knows the lesson "Fractions" as ClassIn has it
    And the integration has recorded every acknowledged message once, in the order in which things happened

  @classin/subscription/queue @classin/subscription/timing
  Scenario: News that comes after the cancellation does not bring a lesson back
    Given ClassIn sends its messages last first
    And ClassIn sends its messages an hour late
    When somebody renames the lesson "Fractions" to "Halves" at ClassIn
    And five minutes pass
    And somebody cancels the lesson "Fractions" at ClassIn
    And two hours pass
    Then the integration knows the lesson "Fractions" as ClassIn has it

  @classin/subscription/timing
  Scenario: A message that comes before the call is answered is taken in, and the call is reported as ever
    Given ClassIn sends its messages before it answers the call
    When the integration schedules "Decimals" at ClassIn with the teacher "Tess"
    Then it reports created
    And ClassIn holds 1 lesson with className "Decimals"
    And the integration has acknowledged every message of ClassIn at once
    And the integration has recorded every acknowledged message once, in the order in which things happened
    And the integration knows the lesson "Decimals" as ClassIn has it

  @classin/subscription/safe-key
  Scenario Outline: What comes <how> is refused and changes nothing: anybody could have sent it
    Given ClassIn sends its messages <how>
    When somebody renames the lesson "Fractions" to "Halves" at ClassIn
    And a minute passes
    Then the integration has not acknowledged the last message of ClassIn
    And the integration has recorded every acknowledged message once, in the order in which things happened
    And the integration knows the lesson "Fractions" as "Fractions"
    When ClassIn has the setting subscriptionSafeKey by default
    And a minute passes
    Then the integration has acknowledged every message of ClassIn
    And the integration knows the lesson "Fractions" as ClassIn has it

    Examples:
      | how                    |
      | with a wrong signature |
      | without a signature    |
