Feature: Calling DigitalChalk
  The service is one address to which SOAP messages are posted. What is no SOAP message is refused before anybody is asked
  who is calling, and each kind of mistake has an answer of its own.

  Background:
    Given an organisation at DigitalChalk

  @digitalchalk/wire/wsdl
  Scenario: The WSDL leads back to where it came from
    When the organisation fetches the WSDL from "http://school.example:8443/digitalchalk/dc/api/v4.wsdl"
    Then the WSDL says that messages go to "http://school.example:8443/digitalchalk/dc/api/v4"

  @digitalchalk/wire/contract
  Scenario: The WSDL has the eight operations
    When the organisation fetches the WSDL
    Then the WSDL has these operations
      | doesUserExist                    |
      | createUser                       |
      | registerUser                     |
      | createAndRegisterUser            |
      | getAvailableOfferings            |
      | getAvailableOfferingsForStudent  |
      | getCurrentStudentRegistrations   |
      | getCompletedStudentRegistrations |

  @digitalchalk/wire/post-only
  Scenario Outline: Messages are posted
    When the organisation sends a <method> to the service
    Then the answer is status 405 with nothing in it

    Examples:
      | method |
      | GET    |
      | PUT    |
      | DELETE |

  @digitalchalk/wire/well-formed
  Scenario Outline: XML that is not well-formed is refused without a word
    When the organisation posts <body>
    Then the answer is status 400 with nothing in it

    Examples:
      | body                              |
      | nothing at all                    |
      | a message that ends in the middle |
      | an entity that nobody declared    |

  @digitalchalk/wire/size
  Scenario: No message is ten megabytes long
    When the organisation asks whether a username of 10 megabytes exists
    Then the answer is status 400 with nothing in it

  @digitalchalk/wire/encoding
  Scenario: The content type says what the bytes are
    When the organisation asks whether "ada" exists, in UTF-8 that its XML declaration calls UTF-16
    Then the answer is that nobody has that username

  @digitalchalk/wire/encoding
  Scenario: Bytes that are no UTF-8 are refused
    When the organisation asks whether "Zoë" exists, in ISO 8859-1 that its content type calls UTF-8
    Then the answer is status 400 with nothing in it

  @digitalchalk/wire/doctype
  Scenario: A message has no DOCTYPE
    When the organisation asks whether "ada" exists, in a document with a DOCTYPE
    Then the answer is the error page that says "Document Type Declaration is not allowed"

  @digitalchalk/wire/envelope
  Scenario: Only an Envelope is a message
    When the organisation posts the document "<hello/>"
    Then the answer is the error page that says 'the root element is not named "Envelope"'

  @digitalchalk/wire/soap-version
  Scenario: SOAP 1.2 is not spoken
    When the organisation asks whether "ada" exists, in SOAP 1.2
    Then the answer is the error page that says "Expected: text/xml"

  @digitalchalk/wire/content-type
  Scenario: A message is text/xml
    When the organisation asks whether "ada" exists, and calls the message application/json
    Then the answer is the error page that says "Invalid Content-Type:application/json"

  @digitalchalk/wire/soap-action
  Scenario: SOAPAction makes no difference
    When the organisation asks whether "ada" exists, with the SOAPAction of another operation
    Then the answer is that nobody has that username

  @digitalchalk/wire/unknown-payload
  Scenario: An operation that there is not
    When the organisation calls deleteUser
    Then the answer is status 404 with nothing in it

  @digitalchalk/wire/first-payload
  Scenario: One message asks one thing
    When the organisation posts a message that asks whether "ada" exists and then creates "ada"
    Then the answer is that nobody has that username
    And DigitalChalk has no users

  @digitalchalk/wire/must-understand
  Scenario: A header that must be understood is not
    When the organisation asks whether "ada" exists, with a header that must be understood
    Then the answer is a MustUnderstand fault

  @digitalchalk/wire/validation
  Scenario: Each mistake in a message is told
    When the organisation creates a user with an unknown element and without a password
    Then the answer is a Client fault "Validation error"
    And its detail tells what is wrong and what was expected

  @digitalchalk/wire/boolean-words
  Scenario Outline: Yes and no are true, false, 1 and 0
    When the organisation creates a user with licenseAgreed "<word>"
    Then the answer is <answer>

    Examples:
      | word  | answer           |
      | true  | the new user     |
      | 0     | the new user     |
      | True  | a Client fault   |
      | yes   | a Client fault   |

  @digitalchalk/wire/xsi-type
  Scenario: A client without a WSDL says what type each element is
    When the organisation asks whether "ada" exists, with an xsi:type on each element
    Then the answer is that nobody has that username

  @digitalchalk/wire/fault-code
  Scenario: What an operation refuses is a fault that only its text explains
    When the organisation registers "nobody" for an offering
    Then the answer is a Server fault with status 500
