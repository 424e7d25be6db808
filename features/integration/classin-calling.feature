@integration @needs-clock
Feature: An integration calls ClassIn
  HTTP 200 says nothing at ClassIn: every answer has an errno of its own, and in a batch every item.

  Background:
    Given the school has these people:
      | name | phone       |
      | Ada  | 13800000301 |
      | Ben  | 13800000302 |

  @classin/v1/timestamp-window
  Scenario Outline: A clock that is <wrong> is named as what may be wrong, and nobody is provisioned
    Given the clock of the platforms is 30 minutes <wrong> the integration's
    When the integration provisions "Ada" as a student at ClassIn
    Then it reports rejected
    And it reports the error "102"
    And its message says "clock"
    And "Ada" does not exist at ClassIn
    When the clock of the platforms is right again
    And the integration provisions "Ada" as a student at ClassIn
    Then it reports created
    And "Ada" exists once at ClassIn

    Examples:
      | wrong    |
      | ahead of |
      | behind   |

  @classin/v1/authentication
  Scenario: A wrong secret is named as what may be wrong, and nobody is provisioned
    Given the integration is told a wrong "secret" for ClassIn
    When the integration provisions "Ada" as a student at ClassIn
    Then it reports rejected
    And it reports an error about credentials
    And "Ada" does not exist at ClassIn

  @classin/v1/timestamp-window
  Scenario: A clock that is a little wrong does no harm
    Given the clock of the platforms is 19 minutes ahead of the integration's
    When the integration provisions "Ada" as a student at ClassIn
    Then it reports created

  @classin/v1/repeated-call
  Scenario: A call that ClassIn calls a repetition is no failure of the person
    Given the integration has provisioned "Ada" as a student at ClassIn
    When the integration provisions "Ada" as a student at ClassIn
    Then it reports existing
    And the reported user id is the one that ClassIn keeps for "Ada"

  @classin/v1/repeated-call @classin/register/existing-account
  Scenario: A registration whose answer was lost makes one account, and its UID is reported
    Given ClassIn loses the answer to the next call of "register"
    When the integration provisions "Ada" as a student at ClassIn
    Then it reports created or existing
    And the reported user id is the one that ClassIn keeps for "Ada"
    And "Ada" exists once at ClassIn
    And ClassIn holds 1 member with kind "Student"

  @classin/register-multiple/items
  Scenario: In a batch, everybody has their own outcome
    Given "Ben" has an account at ClassIn with:
      | telephone | 13800000302 |
    And the school has these people:
      | name | phone       | email  |
      | Eve  | 12          | (none) |
    When the integration provisions these people at ClassIn:
      | name | role    |
      | Ada  | student |
      | Ben  | student |
      | Eve  | student |
    Then it reports created for "Ada"
    And it reports rejected for "Eve"
    And "Ada" exists once at ClassIn
    And "Ben" exists once at ClassIn
    And "Eve" does not exist at ClassIn

  @classin/register-multiple/size
  Scenario: More people than one batch takes are all provisioned
    When the integration provisions 23 students at ClassIn
    Then it reports created for 23 people
    And everybody of the bulk exists once at ClassIn

  @classin/register-multiple/items
  Scenario: A bulk run that broke off half way is resumed: nobody is lost, nobody made twice
    Given ClassIn stops half way through the next call of "registerMultiple"
    And ClassIn answers the next 2 calls with HTTP 503
    When the integration provisions 15 students at ClassIn
    And nothing goes wrong any more
    And the integration provisions 15 students at ClassIn
    Then everybody of the bulk exists once at ClassIn
    And no request repeated a creation

  @classin/v1/signature-missing
  Scenario Outline: An answer that is none is never taken for success: <what>
    Given ClassIn <what>
    When the integration provisions "Ada" as a student at ClassIn
    Then it reports unknown or rejected
    When nothing goes wrong any more
    And the integration provisions "Ada" as a student at ClassIn
    Then it reports created or existing
    And "Ada" exists once at ClassIn

    Examples:
      | what                                               |
      | answers every call of "register" with HTTP 503     |
      | garbles the answer to every call of "register"     |
      | does every call of "register" but answers HTTP 502 |
