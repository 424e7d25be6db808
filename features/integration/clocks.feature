@integration @needs-clock
Feature: An integration tells a wrong clock from a wrong secret
  ClassIn's version 1 answers 102 to both, and the school that looks for the wrong one of them looks long. Version 2 has a number
  for each.

  Background:
    Given the school has these people:
      | name | phone       |
      | Ada  | 13800000501 |

  @classin/v1/timestamp-window @classin/v2/timestamp
  Scenario Outline: A clock that is <wrong> is to be set, and the credentials left alone
    Given the clock of the platforms is 30 minutes <wrong> the integration's
    When the integration provisions "Ada" as a student at ClassIn
    Then it reports rejected
    And its message blames the clock, and not the credentials
    And "Ada" does not exist at ClassIn
    When the clock of the platforms is right again
    And the integration provisions "Ada" as a student at ClassIn
    Then it reports created

    Examples:
      | wrong    |
      | ahead of |
      | behind   |

  @classin/v1/authentication @classin/v2/signature
  Scenario Outline: A wrong <credential> is to be mended, and the clock left alone
    Given the integration is told a wrong "<credential>" for ClassIn
    When the integration provisions "Ada" as a student at ClassIn
    Then it reports rejected
    And its message blames the credentials, and not the clock
    And "Ada" does not exist at ClassIn

    Examples:
      | credential |
      | secret     |
      | sid        |
