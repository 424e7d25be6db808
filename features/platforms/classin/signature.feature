@writes
Feature: The signature of every ClassIn call
  A school calls ClassIn with its number (SID), the moment of the call (timeStamp) and a signature (safeKey) made of its
  secret and that moment. Whatever is wrong with them answers 102, and the simulator explains what.
  Sources: docs.eeo.cn, every v1 page; appendix/Gettingstartedguide; public clients, which stamp ahead.

  @classin/v1/authentication
  Scenario: A call that is signed with the school's secret is answered
    When the school registers "Ada" at ClassIn, signed 0 seconds from now
    Then ClassIn answers 1

  @classin/v1/authentication @needs-clock
  Scenario Outline: A signature that is not md5(secret + timeStamp) is refused, and the likely mistake named
    When the school registers "Ada" at ClassIn, signing with "<mistake>"
    Then ClassIn answers error 102
    And the explanation names "<explanation>"
    And "Ada" has no account at ClassIn

    Examples:
      | mistake             | explanation          |
      | another secret      | another one than     |
      | upper case          | upper case           |
      | the timeStamp first | order is swapped     |
      | milliseconds        | made of milliseconds |
      | the secret alone    | secret alone         |
      | another SID         | No school has        |

  @classin/v1/authentication @needs-clock
  Scenario Outline: Which of two mistakes is answered, the signature's or the parameters', is a setting
    Given ClassIn has the setting checkOrder = "<order>"
    When the school calls "register" at ClassIn with:
      | safeKey  | 00000000000000000000000000000000 |
      | password | secret12                         |
    Then ClassIn answers error <errno>

    Examples:
      | order               | errno |
      | authenticationFirst | 102   |
      | parametersFirst     | 100   |

  @classin/v1/timestamp-window @needs-clock
  Scenario Outline: A signature is good for twenty minutes either way
    Given the clock stands still
    When the school registers "Ada" at ClassIn, signed <seconds> seconds from now
    Then ClassIn answers <errno>

    Examples:
      | seconds | errno |
      | -1201   | 102   |
      | -1200   | 1     |
      | 1200    | 1     |
      | 1201    | 102   |

  @classin/v1/timestamp-window @needs-clock
  Scenario: By a stricter reading no signature comes from the future
    Given the clock stands still
    And ClassIn has the setting timeStampWindow = "past"
    When the school registers "Ada" at ClassIn, signed 1 seconds from now
    Then ClassIn answers error 102
    And the explanation names "ahead of the sandbox's clock"

  @classin/v1/timestamp-window @needs-clock
  Scenario: A timeStamp in milliseconds is refused, and named as such
    When the school registers "Ada" at ClassIn, signed in milliseconds
    Then ClassIn answers error 102
    And the explanation names "timeStamp is in milliseconds"
    And "Ada" has no account at ClassIn

  @classin/v1/signature-missing @needs-clock
  Scenario Outline: A call without one of the three is refused as lacking a parameter
    Given ClassIn has the setting missingSignatureErrno = "<setting>"
    When the school registers "Ada" at ClassIn without "<parameter>"
    Then ClassIn answers error <errno>
    And the explanation names "<parameter> is required"

    Examples:
      | parameter | setting | errno |
      | SID       | 100     | 100   |
      | safeKey   | 100     | 100   |
      | timeStamp | 100     | 100   |
      | safeKey   | 102     | 102   |
