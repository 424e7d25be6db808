Feature: Who is calling
  Each request carries an access key, a timestamp, and a signature over the operation and the timestamp that only who
  knows the secret key can make.

  Background:
    Given an organisation at DigitalChalk

  @digitalchalk/auth/access-key
  Scenario: An access key that is nobody's
    When the organisation asks whether "ada" exists, with the access key "ABC"
    Then the answer is the fault "The access key is not valid"

  @digitalchalk/auth/timestamp-format
  Scenario Outline: A timestamp has one form
    When the organisation asks whether "ada" exists, with the timestamp "<timestamp>"
    Then the answer is the fault "The timestamp is not valid"

    Examples:
      | timestamp                 |
      | 2008-09-26 14:52:02       |
      | 2008-09-26T14:52:02+00:00 |

  @digitalchalk/auth/timestamp-window
  Scenario Outline: Fifteen minutes either way
    When the organisation asks whether "ada" exists, with a timestamp <seconds> seconds from now
    Then the answer is <answer>

    Examples:
      | seconds | answer                              |
      | -901    | a fault                             |
      | -900    | that nobody has that username       |
      | 900     | that nobody has that username       |
      | 901     | a fault                             |

  @digitalchalk/auth/signature
  Scenario Outline: A likely mistake is named
    When the organisation asks whether "ada" exists, with <mistake>
    Then the answer is the fault "The signature is not valid"
    And the explanation says "<explanation>"

    Examples:
      | mistake                              | explanation             |
      | a signature without v4               | v4 was left out         |
      | a signature in hexadecimal           | hexadecimal             |
      | a signature of the element's name    | without Request         |
      | the signature of another secret key  | another one             |
