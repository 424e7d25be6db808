Feature: Calling DigitalChalk
  The service is one address to which SOAP messages are posted. What is no SOAP message is refused before anybody is asked
  who is calling, and each kind of mistake has an answer of its own.

  Sources: the vendor's pages (operations, samples) and PHP client; Spring-WS 2.4.7 as it ran on SAAJ and Jetty, which the
  vendor is inferred to run.

  Background:
    Given an organisation at DigitalChalk

  @digitalchalk/wire/wsdl
  Scenario: The WSDL leads back to where it came from
    When the WSDL of DigitalChalk is fetched
    Then DigitalChalk answers at the address that the WSDL names

  @digitalchalk/wire/wsdl @needs-clock
  Scenario: The WSDL names the host that the caller used
    When the WSDL of DigitalChalk is fetched from "school.example:8443"
    Then the WSDL of DigitalChalk leads back to "school.example:8443"

  @digitalchalk/wire/contract
  Scenario: The WSDL has the eight operations, each named after its request
    When the WSDL of DigitalChalk is fetched
    Then the WSDL of DigitalChalk has these operations:
      | operation                        |
      | doesUserExist                    |
      | createUser                       |
      | registerUser                     |
      | createAndRegisterUser            |
      | getAvailableOfferings            |
      | getAvailableOfferingsForStudent  |
      | getCurrentStudentRegistrations   |
      | getCompletedStudentRegistrations |

  @digitalchalk/wire/post-only
  Scenario Outline: Messages are posted, and nothing is answered to <method>
    When DigitalChalk is called by <method>
    Then DigitalChalk answers the status 405 and nothing else

    Examples:
      | method |
      | GET    |
      | PUT    |
      | DELETE |

  @digitalchalk/wire/well-formed
  Scenario: An empty body is refused without a word
    When DigitalChalk is posted nothing
    Then DigitalChalk answers the status 400 and nothing else

  @digitalchalk/wire/well-formed
  Scenario Outline: XML that is not well-formed is refused without a word: <what>
    When DigitalChalk is posted:
      """
      <body>
      """
    Then DigitalChalk answers the status 400 and nothing else

    Examples:
      | what                      | body                                                                    |
      | it ends in the middle     | <s:Envelope xmlns:s="http://schemas.xmlsoap.org/soap/envelope/"><s:Body |
      | an entity nobody declared | {envelope}&mistake;                                                     |
      | an end without beginning  | {envelope}</more>                                                       |

  @digitalchalk/wire/size
  Scenario: No message is longer than 64 kilobytes
    When DigitalChalk is posted:
      """
      {envelope}<!-- {66000 letters} -->
      """
    Then DigitalChalk answers the status 400 and nothing else
    When DigitalChalk is posted:
      """
      {envelope}<!-- {60000 letters} -->
      """
    Then DigitalChalk accepts

  @digitalchalk/wire/encoding
  Scenario: The content type says what the bytes are, and not the XML declaration
    When DigitalChalk is posted:
      """
      <?xml version="1.0" encoding="UTF-16"?>{envelope}
      """
    Then DigitalChalk accepts
    When DigitalChalk is posted, as "text/xml; charset=iso-8859-1" in the bytes of "iso-8859-1":
      """
      <!-- Zoë -->{envelope}
      """
    Then DigitalChalk accepts
    When DigitalChalk is posted, as "text/xml; charset=utf-8" in the bytes of "iso-8859-1":
      """
      <!-- Zoë -->{envelope}
      """
    Then DigitalChalk answers the status 400 and nothing else

  @digitalchalk/wire/doctype
  Scenario: A message has no DOCTYPE
    When DigitalChalk is posted:
      """
      <!DOCTYPE x [<!ENTITY a "b">]>{envelope}
      """
    Then DigitalChalk's error page says "Document Type Declaration is not allowed"

  @digitalchalk/wire/envelope
  Scenario: Only an Envelope of SOAP 1.1 is a message
    When DigitalChalk is posted:
      """
      <hello/>
      """
    Then DigitalChalk's error page says 'the root element is not named "Envelope"'
    When DigitalChalk is posted:
      """
      <Envelope><Body>{question}</Body></Envelope>
      """
    Then DigitalChalk's error page says "the namespace was not recognized"

  @digitalchalk/wire/soap-version
  Scenario: SOAP 1.2 is not spoken
    When DigitalChalk is posted:
      """
      <s:Envelope xmlns:s="http://www.w3.org/2003/05/soap-envelope"><s:Body>{question}</s:Body></s:Envelope>
      """
    Then DigitalChalk's error page says "InputStream does not represent a valid SOAP 1.1 Message"
    When DigitalChalk is posted, as "application/soap+xml; charset=utf-8":
      """
      {envelope}
      """
    Then DigitalChalk's error page says "Got: application/soap+xml Expected: text/xml"

  @digitalchalk/wire/content-type
  Scenario: A message is text/xml, or of no type at all
    When DigitalChalk is posted, as "application/json":
      """
      {envelope}
      """
    Then DigitalChalk's error page says "Invalid Content-Type:application/json"
    When DigitalChalk is posted, as "":
      """
      {envelope}
      """
    Then DigitalChalk accepts

  @digitalchalk/wire/soap-action
  Scenario: A SOAPAction makes no difference
    When DigitalChalk is asked to tell whether a user exists with:
      | SOAPAction     |
      | urn:createUser |
    Then DigitalChalk's answer has:
      | exists |
      | false  |

  @digitalchalk/wire/unknown-payload
  Scenario Outline: What is no request of the contract is not found: <what>
    When DigitalChalk is posted:
      """
      <s:Envelope xmlns:s="http://schemas.xmlsoap.org/soap/envelope/"><s:Body><payload></s:Body></s:Envelope>
      """
    Then DigitalChalk answers the status 404 and nothing else

    Examples:
      | what                      | payload                                                         |
      | an operation there is not | <d:deleteUserRequest xmlns:d="http://digitalchalk.com/api/v4"/> |
      | another version           | <d:createUserRequest xmlns:d="http://digitalchalk.com/api/v5"/> |
      | nothing                   |                                                                 |

  @digitalchalk/wire/first-payload
  Scenario: One message asks one thing, and the first counts
    When DigitalChalk is posted:
      """
      <s:Envelope xmlns:s="http://schemas.xmlsoap.org/soap/envelope/"><s:Body>{question}
      <d:createUserRequest xmlns:d="http://digitalchalk.com/api/v4"/></s:Body></s:Envelope>
      """
    Then DigitalChalk's answer has:
      | exists |
      | false  |

  @digitalchalk/wire/must-understand
  Scenario: A header that must be understood is not
    When DigitalChalk is posted:
      """
      <s:Envelope xmlns:s="http://schemas.xmlsoap.org/soap/envelope/">
      <s:Header><x:transaction xmlns:x="urn:x" s:mustUnderstand="1">5</x:transaction></s:Header>
      <s:Body>{question}</s:Body></s:Envelope>
      """
    Then DigitalChalk refuses with "One or more mandatory SOAP header blocks not understood"
    And DigitalChalk's fault has the code "MustUnderstand"

  @digitalchalk/wire/validation
  Scenario: Each mistake in a message is told, before anybody asks who sent it
    When DigitalChalk is posted:
      """
      <s:Envelope xmlns:s="http://schemas.xmlsoap.org/soap/envelope/"><s:Body>
      <d:createUserRequest xmlns:d="http://digitalchalk.com/api/v4"><d:user/><d:more/></d:createUserRequest>
      </s:Body></s:Envelope>
      """
    Then DigitalChalk refuses with "Validation error"
    And DigitalChalk's fault has the code "Client"
    And DigitalChalk's fault tells these mistakes:
      | mistake                                                                                                            |
      | cvc-complex-type.2.4.a: Invalid content was found starting with element '...user}'. One of '...auth}' is expected. |
      | cvc-complex-type.2.4.b: The content of element 'd:user' is not complete. One of '...emailAddress}' is expected.    |

  @digitalchalk/wire/validation @needs-clock
  Scenario: Where messages are not validated, an element that is missing is an empty one
    Given DigitalChalk has the setting schemaValidation = "false"
    When DigitalChalk is asked to tell whether a user exists with:
      | username   |
      | {left out} |
    Then DigitalChalk refuses with "username is required"

  @digitalchalk/wire/boolean-words @writes
  Scenario: Yes and no are true, false, 1 and 0, and nothing else
    When DigitalChalk is asked to create a user with:
      | licenseAgreed | passwordReset |
      | true          | false         |
      | 1             | 0             |
    Then DigitalChalk accepts
    When DigitalChalk is asked to create a user with:
      | licenseAgreed |
      | True          |
      | yes           |
      |               |
    Then DigitalChalk refuses with "Validation error"

  @digitalchalk/wire/xsi-type
  Scenario: A client without a WSDL says what type an element has
    When DigitalChalk is posted:
      """
      <s:Envelope xmlns:s="http://schemas.xmlsoap.org/soap/envelope/" xmlns:i="http://www.w3.org/2001/XMLSchema-instance">
      <s:Body><dcAPI:doesUserExistRequest xmlns:dcAPI="http://digitalchalk.com/api/v4">{auth}
      <dcAPI:username i:type="xsd:string">ada</dcAPI:username></dcAPI:doesUserExistRequest></s:Body></s:Envelope>
      """
    Then DigitalChalk's answer has:
      | exists |
      | false  |

  @digitalchalk/wire/fault-code
  Scenario: What an operation refuses is a Server fault, and its text alone tells one from another
    When DigitalChalk is asked to list the current registrations of a student with:
      | username |
      | nobody   |
    Then DigitalChalk refuses with "The user does not exist"
    And DigitalChalk's fault has the code "Server"
    And DigitalChalk's answer is:
      """
      <SOAP-ENV:Fault><faultcode>SOAP-ENV:Server</faultcode><faultstring xml:lang="en">The user does not exist</faultstring>
      </SOAP-ENV:Fault>
      """
