"""Vocabulary of the generated contacts: given names, surnames, mail domains, by language."""

MALE = {
    "en": "James John Robert Michael William David Richard Joseph Thomas Charles Christopher "
    "Daniel "
    "Matthew Anthony Mark Donald Steven Paul Andrew Joshua Kenneth Kevin Brian George Timothy "
    "Ronald Edward Jason Jeffrey Ryan Jacob Gary Nicholas Eric Jonathan Stephen Larry Justin Scott "
    "Brandon Benjamin Samuel Gregory Alexander Patrick Frank Raymond Jack Dennis Jerry Tyler Aaron "
    "Jose Adam Nathan Henry Zachary Douglas Peter Kyle Noah Ethan Jeremy Walter Christian Keith "
    "Roger Terry Austin Sean Gerald Carl Harold Dylan Arthur Lawrence Jordan Jesse Bryan Billy "
    "Bruce "
    "Gabriel Joe Logan Alan Juan Albert Willie Elijah Wayne Randy Vincent Mason Roy Ralph Bobby "
    "Russell Bradley Philip Eugene Oliver Harry Leo Oscar Archie Freddie Theodore Graham Stuart "
    "Neil "
    "Callum Lachlan Hamish Angus Declan Liam Owen Rhys Gareth Duncan Fraser Rory Simon Martin "
    "Colin",
    "es": "Antonio Manuel José Francisco David Juan Javier Daniel Carlos Jesús Alejandro Miguel "
    "Rafael "
    "Pedro Pablo Ángel Sergio Fernando Jorge Luis Alberto Álvaro Adrián Diego Raúl Iván Rubén "
    "Enrique Óscar Ramón Andrés Vicente Joaquín Santiago Eduardo Víctor Mario Roberto Jaime "
    "Ignacio "
    "Marcos Alfonso Salvador Ricardo Hugo Emilio Martín Julián Guillermo Gabriel Tomás Agustín "
    "Félix "
    "Nicolás Gonzalo Cristian Mateo Lucas Hernán Rodrigo Esteban Gustavo César Arturo Ismael",
    "de": "Thomas Michael Andreas Stefan Christian Peter Wolfgang Klaus Jürgen Markus Daniel "
    "Martin "
    "Frank Alexander Matthias Jan Bernd Uwe Ralf Dieter Jens Sebastian Florian Tobias Heinz Günter "
    "Manfred Werner Horst Gerhard Karl Helmut Rainer Joachim Holger Torsten Sven Dirk Jörg Oliver "
    "Philipp Lukas Maximilian Felix Jonas Leon Paul Finn Elias Moritz Fabian Dominik Patrick "
    "Marcel "
    "Björn Carsten Detlef Ulrich Norbert Rüdiger Volker Friedrich Johannes Konrad Ludwig Hannes",
    "fr": "Jean Michel Pierre Philippe Alain Nicolas Christophe Patrick Daniel Bernard Frédéric "
    "Laurent "
    "Stéphane Éric David Pascal Olivier Julien Thierry Jacques Christian Thomas Alexandre Gérard "
    "Didier Dominique Vincent François Bruno Sébastien Guillaume Antoine Jérôme Maxime Romain "
    "Benoît Cédric Fabrice Gilles Serge Hervé Mathieu Anthony Franck Yves Denis Marc Arnaud Xavier "
    "Hugo Lucas Théo Clément Quentin Rémi Baptiste Aurélien Florian Loïc Étienne Gaël Rodolphe",
    "nl": "Jan Johannes Peter Hendrik Cornelis Willem Pieter Gerrit Jeroen Mark Martijn Dennis Bas "
    "Thomas Tim Daan Sem Lucas Bram Jasper Sander Rob Erik Marcel Ronald Frank Hans Henk Kees Piet "
    "Joost Maarten Ruben Niels Stefan Wouter Koen Lars Thijs Sven Jelle Rik Bart Arjan Marco Edwin "
    "Patrick Robert Michiel Rutger Gijs Floris Teun Luuk Stijn Wessel Sjoerd Tjeerd Roelof Dirk",
    "in": "Rahul Amit Rajesh Sanjay Vijay Suresh Ramesh Anil Sunil Manoj Rakesh Vikram Arjun Rohan "
    "Karan "
    "Aditya Ravi Ashok Deepak Ajay Vivek Prakash Mohan Kiran Nikhil Siddharth Abhishek Gaurav Arun "
    "Mahesh Dinesh Mukesh Naveen Pankaj Sandeep Varun Harish Ganesh Krishna Gopal Imran Salman "
    "Farhan "
    "Irfan Gurpreet Harpreet Manpreet Balaji Venkatesh Srinivas Karthik Senthil Murali Subramanian "
    "Anand Bharat Chetan Devendra Hemant Jitendra Kunal Lokesh Narendra Omkar Pranav Yash Tarun",
}

FEMALE = {
    "en": "Mary Patricia Jennifer Linda Elizabeth Barbara Susan Jessica Sarah Karen Lisa Nancy "
    "Betty "
    "Margaret Sandra Ashley Kimberly Emily Donna Michelle Carol Amanda Dorothy Melissa Deborah "
    "Stephanie Rebecca Sharon Laura Cynthia Kathleen Amy Angela Shirley Anna Brenda Pamela Emma "
    "Nicole "
    "Helen Samantha Katherine Christine Debra Rachel Carolyn Janet Catherine Maria Heather Diane "
    "Ruth "
    "Julie Olivia Joyce Virginia Victoria Kelly Lauren Christina Joan Evelyn Judith Megan Andrea "
    "Cheryl Hannah Jacqueline Martha Gloria Teresa Ann Sara Madison Frances Kathryn Janice Jean "
    "Abigail "
    "Alice Julia Judy Sophia Grace Denise Amber Doris Marilyn Danielle Beverly Isabella Theresa "
    "Diana "
    "Natalie Brittany Charlotte Marie Kayla Alexis Lori Chloe Ellie Poppy Imogen Freya Isla "
    "Matilda "
    "Georgia Harriet Florence Eleanor Fiona Siobhan Niamh Bronwyn Rhiannon Moira Gillian Lorraine",
    "es": "María Carmen Ana Isabel Laura Cristina Marta Dolores Lucía Pilar Elena Sara Paula "
    "Raquel Rosa "
    "Teresa Patricia Beatriz Mercedes Rocío Silvia Julia Irene Alba Andrea Nuria Encarnación "
    "Montserrat "
    "Mónica Concepción Rosario Sofía Yolanda Sonia Margarita Eva Claudia Natalia Alicia Susana "
    "Inés "
    "Ángela Verónica Martina Carla Amparo Noelia Daniela Gloria Lorena Esther Josefa Consuelo "
    "Ainhoa "
    "Valeria Gabriela Fernanda Alejandra Guadalupe Ximena Catalina Jimena Luisa Victoria Begoña",
    "de": "Maria Ursula Monika Petra Elisabeth Sabine Renate Helga Karin Brigitte Ingrid Erika "
    "Andrea "
    "Gisela Claudia Susanne Gabriele Christa Christine Hildegard Anna Birgit Barbara Angelika "
    "Martina "
    "Heike Nicole Silke Julia Katharina Sandra Stefanie Melanie Anja Daniela Kerstin Katrin Tanja "
    "Sarah Laura Lena Lea Hannah Mia Emma Johanna Sophie Luisa Franziska Ulrike Cornelia Bettina "
    "Antje "
    "Jutta Doris Margarete Gertrud Käthe Jörgine Frieda Greta Ronja Wiebke Svenja Annika",
    "fr": "Marie Nathalie Isabelle Sylvie Catherine Françoise Valérie Christine Monique Sophie "
    "Patricia "
    "Martine Nicole Sandrine Stéphanie Céline Julie Aurélie Caroline Laurence Émilie Claire Anne "
    "Camille Laura Sarah Manon Emma Léa Chloé Inès Jade Louise Alice Lucie Pauline Mathilde "
    "Charlotte "
    "Élodie Virginie Véronique Brigitte Dominique Chantal Jacqueline Delphine Hélène Agnès "
    "Florence "
    "Corinne Béatrice Estelle Noémie Océane Amandine Maëlle Solène Gwenaëlle Margaux Clémence "
    "Élise",
    "nl": "Maria Johanna Anna Cornelia Elisabeth Wilhelmina Hendrika Petra Monique Esther Linda "
    "Sandra "
    "Anja Marieke Lisa Sanne Emma Julia Sophie Lotte Fleur Anouk Eva Femke Iris Kim Laura Manon "
    "Nicole "
    "Wendy Ingrid Marjan Annemarie Carla Ellen Els Greetje Hanneke Ilse Joke Karin Lieke Margriet "
    "Mieke Nienke Roos Saskia Tineke Truus Yvonne Willemijn Jolanda Renske Maaike Floor Noor Fenna",
    "in": "Priya Anjali Pooja Neha Sunita Kavita Anita Rekha Meena Lakshmi Deepa Divya Shreya "
    "Sneha Swati "
    "Ritu Nisha Asha Usha Geeta Sita Radha Shalini Rashmi Vidya Ananya Aishwarya Kavya Ishita "
    "Tanvi "
    "Megha Nandini Padma Saraswati Parvati Savita Seema Shobha Sudha Suman Vandana Archana Bhavna "
    "Chitra Fatima Ayesha Zainab Simran Harleen Jaspreet Manjula Revathi Sangeetha Uma Yamuna Zoya",
}

GIVEN_STEMS = {
    "en": "Ja Ka Bra De Ty La Sha Ma Al El Ro Ray Kei Bri Cor Dar Jer Mar Ke Tre Da Jo",
    "es": "Ed Wil Yo Mar Yu Ro El Ju Ar Nel Da Lis Mi Her Os Ler",
    "de": "Wal Sieg Hein Gun Rein Diet Ger Ro Wil Her Ot Ber Ar Lud",
    "fr": "Lau Mar Ro Al Ber Gis Ly Ar Fau Ma Syl Jo Ri Val",
    "nl": "Har Ger Wil Rein Ber Jo Mar Roe Wie Sie Hen Bou Ev",
    "in": "Ra Su Vi Pra Ma De Ha Sha Ja Na Ra Bha Chan Dha Ki Ni Sai Sri Tej Yo",
}
GIVEN_ENDS = {
    "en": "den lyn son ton ria nna lee vin mari shawn quan lani rissa belle dra nique rick ley von",
    "es": "mar son ardo ela ander inda iela ady isa uel beth mina gio ana",
    "de": "traud linde bert mar hard fried wig mut trud gund hild helm",
    "fr": "rent celle lette bert lande vane tine mond ance elle ine ette",
    "nl": "bert mina rit linde man jan tje drik mar ke ger helm",
    "in": "jesh mesh nesh deep preet kant nand vati jith shini mala raj dev endra ila swini",
}

SURNAMES = {
    "en": "Smith Johnson Williams Brown Jones Miller Davis Wilson Anderson Thomas Taylor Moore "
    "Jackson "
    "Martin Lee Thompson White Harris Clark Lewis Robinson Walker Young Allen King Wright Scott "
    "Hill "
    "Green Adams Nelson Baker Hall Campbell Mitchell Carter Roberts Turner Phillips Evans Parker "
    "Edwards Collins Stewart Morris Murphy Cook Rogers Morgan Cooper Peterson Reed Bailey Kelly "
    "Howard "
    "Kim Cox Ward Richardson Watson Brooks Wood James Bennett Gray Hughes Price Myers Long Foster "
    "Sanders Ross Powell Sullivan Russell Jenkins Perry Butler Barnes Fisher Henderson Simmons "
    "Graham "
    "Patterson Jordan Reynolds Hamilton Wallace West Cole Hayes Gibson Bryant Ellis Stevens Murray "
    "Ford "
    "Marshall Owens McDonald Harrison Kennedy Wells Webb Simpson Hunter Hicks Crawford Henry Boyd "
    "Mason "
    "Weaver Warren Dixon Burns Gordon Shaw Holmes Rice Robertson Hunt Black Palmer Mills Nichols "
    "O'Connor O'Brien Fitzgerald MacDonald McCarthy Nguyen Chen Wang Tran Singh Khan Cohen Chapman",
    "es": "García Rodríguez González Fernández López Martínez Sánchez Pérez Gómez Martín Jiménez "
    "Ruiz "
    "Hernández Díaz Moreno Muñoz Álvarez Romero Alonso Gutiérrez Navarro Torres Domínguez Vázquez "
    "Ramos "
    "Gil Ramírez Serrano Blanco Molina Morales Suárez Ortega Delgado Castro Ortiz Rubio Marín Sanz "
    "Núñez Iglesias Medina Garrido Cortés Castillo Santos Lozano Guerrero Cano Prieto Méndez Cruz "
    "Calvo Gallego Vidal León Márquez Herrera Peña Flores Cabrera Campos Vega Fuentes Carrasco "
    "Diez "
    "Reyes Caballero Nieto Aguilar Pascual Santana Herrero Montero Lorenzo Hidalgo Giménez Ibáñez",
    "de": "Müller Schmidt Schneider Fischer Weber Meyer Wagner Becker Schulz Hoffmann Schäfer Koch "
    "Bauer "
    "Richter Klein Wolf Schröder Neumann Schwarz Zimmermann Braun Krüger Hofmann Hartmann Lange "
    "Schmitt "
    "Werner Schmitz Krause Meier Lehmann Schmid Schulze Maier Köhler Herrmann König Walter Mayer "
    "Huber "
    "Kaiser Fuchs Peters Lang Scholz Möller Weiß Jung Hahn Schubert Vogel Friedrich Keller Günther "
    "Frank Berger Winkler Roth Beck Lorenz Baumann Franke Albrecht Schuster Simon Ludwig Böhm "
    "Winter "
    "Kraus Martin Schumacher Krämer Vogt Stein Jäger Otto Sommer Groß Seidel Heinrich Brandt Haas",
    "fr": "Martin Bernard Thomas Petit Robert Richard Durand Dubois Moreau Laurent Simon Michel "
    "Lefebvre "
    "Leroy Roux David Bertrand Morel Fournier Girard Bonnet Dupont Lambert Fontaine Rousseau "
    "Vincent "
    "Muller Lefèvre Faure André Mercier Blanc Guérin Boyer Garnier Chevalier François Legrand "
    "Gauthier "
    "Garcia Perrin Robin Clément Morin Nicolas Henry Roussel Mathieu Gautier Masson Marchand Duval "
    "Denis Dumont Marie Lemaire Noël Meyer Dufour Meunier Brun Blanchard Giraud Joly Rivière Lucas "
    "Brunet Gaillard Barbier Arnaud Martinez Gérard Roche Renard Schmitt Roy Leroux Colin Vidal "
    "Caron",
    "nl": "de Jong|Jansen|de Vries|van den Berg|van Dijk|Bakker|Janssen|Visser|Smit|Meijer|de Boer|"
    "Mulder|"
    "de Groot|Bos|Vos|Peters|Hendriks|van Leeuwen|Dekker|Brouwer|de Wit|Dijkstra|Smits|de Graaf|"
    "van der Meer|van der Linden|Kok|Jacobs|de Haan|Vermeulen|van den Heuvel|van der Veen|"
    "van den Broek|de Bruijn|de Bruin|van der Heijden|Schouten|van Beek|Willems|van Vliet|"
    "van de Ven|Hoekstra|Maas|Verhoeven|Koster|van Dam|van der Wal|Prins|Blom|Huisman|Peeters|"
    "de Jonge|Kuipers|van Veen|Kuiper|Post|Veenstra|Kramer|van den Brink|Scholten|van Wijk|Postma",
    "in": "Sharma Verma Gupta Singh Kumar Patel Shah Mehta Reddy Rao Nair Menon Iyer Iyengar "
    "Pillai Das "
    "Ghosh Bose Banerjee Mukherjee Chatterjee Sen Roy Dutta Joshi Desai Kulkarni Patil Deshpande "
    "Jain "
    "Agarwal Bansal Mittal Goel Kapoor Khanna Malhotra Chopra Arora Bhatia Sethi Gill Sidhu "
    "Dhillon "
    "Grewal Khan Ahmed Ansari Siddiqui Shaikh Naidu Chowdhury Mishra Pandey Tiwari Dubey Trivedi "
    "Yadav "
    "Chauhan Rathore Thakur Saxena Srivastava Krishnan Raman Subramaniam Venkataraman Hegde Shetty "
    "Bhat",
}

SURNAME_STEMS = {
    "en": "Ash Black Brad Brown Buck Burn Car Chat Clif Col Cran Craw Cul Dal Den Dun East Ed El "
    "Fair Far "
    "Fen Fern Gar Glen Gold Gran Gray Green Hal Ham Har Hart Hath Haw Hazel Hen Hol Horn Hunt Kel "
    "Ken "
    "King Kirk Lang Lin Lock Long Mal Mar May Mead Mel Mer Mid Mil Mor New Nor Oak Pem Pen Pres "
    "Rad "
    "Red Ridge Rock Ros Row Rut Sand Shel Sher Sil Stan Stock Stone Strat Sut Thorn Thur Tren Wake "
    "Wal War Wat Wel West Whit Wil Win Wood Wor York Bax Bel Ben Ches Cod Dray Elm Gil Hux Lam",
    "es": "Al Bar Ber Bon Cal Cam Car Cas Cer Cor Del Es Far Fon Gar Gra Gua Ler Lin Mal Man Mar "
    "Men Mol "
    "Mon Mur Na Ol Or Pal Par Per Pi Pon Qui Ri Ro Sal San Se Sol Te Tor Val Var Ve Vi Za Zu",
    "de": "Acker Alt Bach Baum Berg Birn Blau Brand Breit Buch Burg Dorn Eber Eich Eisen Engel "
    "Fein Feld "
    "Fink Frei Gold Grün Hage Hain Hart Heim Hirsch Hoch Holz Kalt Kirch Kron Lang Lauter Linden "
    "Mohr "
    "Neu Nord Ober Oster Rosen Roth Sand Schön Silber Stein Stern Stroh Tann Thal Wald Weiden Wein "
    "Wies",
    "fr": "Beau Bel Ber Blan Bois Bon Bou Bran Cham Chan Char Clair Cour Dan Del Des Dur Fla Fon "
    "Fou Gar "
    "Gui Hau Jan Lan Lau Mal Mar Mau Mon Mou Nor Pel Per Pon Pré Rai Ram Ri Ro Sau Tour Val Ver "
    "Vil",
    "nl": "Acht Berk Bloem Boer Boom Brand Broek Burg Dijk Dorn Duin Eik Geer Gras Groen Haag "
    "Heide Hoek "
    "Hof Hout Kamp Kerk Klooster Kuil Land Linde Maas Meer Molen Nieuw Oost Oude Polder Riet Roos "
    "Sloot Steen Veld Vis Vogel Water Weide West Wijn Wind Zand Zee Zwaan",
    "in": "Ama Bala Bhatta Chakra Chandra Deva Dhana Gana Gopa Hari Jaya Kama Kesha Lak Madha Maha "
    "Mani Nara "
    "Naga Pad Para Prema Raja Rama Ranga Sada Sam Sara Shiva Soma Sri Sunda Suri Tiru Vara Vasu "
    "Vira",
}
SURNAME_ENDS = {
    "en": "ton ley ford field wood ham worth well man by den land ridge brook burn bury combe cote "
    "dale "
    "stead hurst low more mere side son ster thorpe wick shaw gate bridge bank bourne ward er ing "
    "ell "
    "ett dean hill house croft kin",
    "es": "ado ales ano ares aro eda ego eira ejo ena eno era ero erol etas ido illa illo ina ique "
    "ino isco "
    "ola ondo osa oso uela uera ura uz ada anda ente iz ona oro",
    "de": "mann meier bauer berger bach bacher hofer stein feld felder holz haus hauser müller "
    "schmidt "
    "reuter wald walter wirth kamp brink dorf dorfer thal heim heimer eck ner ert lein inger",
    "fr": "ard aud ault ayeux bert champ chet court din dier don eau elle ert et eux evin fort "
    "geron ier "
    "ieux in iot let mann mont net on ot ray rier ron son teau tier tin ville vois zon",
    "nl": "stra sma man mans ma huis huizen kamp veld berg broek dijk horst huijsen laar meer mond "
    "poel rode "
    "schot stad steeg voort zicht waard wijk woude ers ing ink",
    "in": "nathan swamy murthy raju chary sekhar krishna dasan kar wala giri palan prasad mani "
    "gopal rajan "
    "moorthy varma natha deep kant kumar acharya ndran ppa lingam nand",
}
PREFIXED = {"en": "Mc Mac O'", "nl": "van de| van der| van| de| ter", "fr": "Le De La"}
SLAVIC_STEMS = (
    "Kowal Nowa Wisnie Kamin Lewan Ziel Szym Wozn Dabr Koz Jank Mazur Petr Ivan Sidor Bond Kova"
)
SLAVIC_ENDS = "ski czyk ska ov enko chuk ko ic evic ak ewicz in yk ek ansky"

NICKNAMES = {
    "James": "Jim Jimmy Jamie", "John": "Jack Johnny Jon", "Robert": "Bob Rob Bobby Robbie",
    "Michael": "Mike Mick Mikey", "William": "Bill Will Billy Liam", "David": "Dave Davey",
    "Richard": "Rick Dick Rich Ricky", "Joseph": "Joe Joey", "Thomas": "Tom Tommy",
    "Charles": "Charlie Chuck Chas", "Christopher": "Chris Topher Kit", "Daniel": "Dan Danny",
    "Matthew": "Matt", "Anthony": "Tony", "Donald": "Don", "Steven": "Steve", "Andrew": "Andy Drew",
    "Joshua": "Josh", "Kenneth": "Ken Kenny", "Timothy": "Tim", "Ronald": "Ron",
    "Edward": "Ed Ted Eddie",
    "Jeffrey": "Jeff", "Jacob": "Jake", "Nicholas": "Nick Nicky", "Jonathan": "Jon Jonny",
    "Stephen": "Steve", "Benjamin": "Ben Benny", "Samuel": "Sam Sammy", "Gregory": "Greg",
    "Alexander": "Alex Sandy Al", "Patrick": "Pat Paddy", "Raymond": "Ray", "Nathan": "Nate",
    "Henry": "Harry Hank", "Zachary": "Zach Zac", "Douglas": "Doug", "Peter": "Pete",
    "Gerald": "Jerry",
    "Lawrence": "Larry", "Vincent": "Vince", "Philip": "Phil", "Theodore": "Ted Theo",
    "Albert": "Al Bert",
    "Elizabeth": "Liz Beth Betty Lizzie Eliza", "Patricia": "Pat Patty Trish Tricia",
    "Jennifer": "Jen Jenny", "Barbara": "Barb Babs", "Susan": "Sue Susie", "Jessica": "Jess Jessie",
    "Margaret": "Maggie Peggy Meg Marge", "Kimberly": "Kim", "Deborah": "Deb Debbie",
    "Amanda": "Mandy",
    "Stephanie": "Steph", "Rebecca": "Becky Bec", "Cynthia": "Cindy", "Kathleen": "Kathy Kath",
    "Samantha": "Sam", "Katherine": "Kate Kathy Katie Kat", "Christine": "Chris Chrissy Tina",
    "Catherine": "Cathy Cat Kate", "Victoria": "Vicky Tori", "Jacqueline": "Jackie",
    "Theresa": "Terri",
    "Abigail": "Abby", "Isabella": "Bella Izzy", "Eleanor": "Ellie Nell", "Christina": "Tina Chris",
    "Dorothy": "Dot Dotty", "Pamela": "Pam", "Judith": "Judy", "Virginia": "Ginny",
    "Frances": "Fran",
    "José": "Pepe", "Francisco": "Paco Fran Pancho", "Manuel": "Manolo Manu",
    "Antonio": "Toni Toño",
    "Jesús": "Chus Suso", "Ignacio": "Nacho", "Dolores": "Lola", "Concepción": "Concha",
    "Pilar": "Pili",
    "Alejandro": "Álex Jandro", "Rafael": "Rafa", "Guadalupe": "Lupe", "Mercedes": "Merche",
    "Enrique": "Quique", "Fernando": "Nando", "Roberto": "Beto", "Isabel": "Isa", "Teresa": "Tere",
    "Maximilian": "Max", "Johannes": "Hans Jo", "Alexandra": "Alex", "Katharina": "Kathi Kati",
    "Sebastian": "Basti", "Matthias": "Matze", "Elisabeth": "Lisa Elli Lies", "Stefanie": "Steffi",
    "Susanne": "Susi", "Philippe": "Phil", "Frédéric": "Fred", "Stéphanie": "Steph",
    "Alexandre": "Alex", "Cornelis": "Cees Kees", "Hendrik": "Henk",
    "Wilhelmina": "Mien Willy", "Gerrit": "Ger", "Willem": "Wim", "Johanna": "Hanna Jo Annie",
    "Rajesh": "Raj Raju", "Venkatesh": "Venky", "Krishna": "Krish", "Abhishek": "Abhi",
    "Aditya": "Adi",
}  # fmt: skip

TITLES = {
    "en": {"m": "Mr Mr. Dr Dr. Prof.", "f": "Mrs Mrs. Ms Ms. Miss Dr"},
    "es": {"m": "Sr. D. Don", "f": "Sra. Dña. Doña"},
    "de": {"m": "Herr Dr. Herr", "f": "Frau Frau Dr."},
    "fr": {"m": "M. Monsieur Dr", "f": "Mme Madame Mlle"},
    "nl": {"m": "Dhr. De-heer Drs.", "f": "Mevr. Mw. Drs."},
    "in": {"m": "Mr Shri Dr. Sri", "f": "Mrs Smt. Ms Kum."},
}

DOMAINS = {
    "US": "gmail.com yahoo.com hotmail.com aol.com icloud.com outlook.com comcast.net msn.com "
    "att.net",
    "GB": "gmail.com hotmail.co.uk yahoo.co.uk btinternet.com outlook.com icloud.com sky.com "
    "live.co.uk",
    "AU": "gmail.com hotmail.com bigpond.com yahoo.com.au outlook.com icloud.com optusnet.com.au",
    "CA": "gmail.com hotmail.com yahoo.ca outlook.com shaw.ca rogers.com icloud.com sympatico.ca",
    "IN": "gmail.com yahoo.co.in rediffmail.com hotmail.com outlook.com yahoo.com",
    "DE": "gmx.de web.de gmail.com t-online.de googlemail.com hotmail.de freenet.de outlook.de",
    "FR": "gmail.com orange.fr free.fr hotmail.fr wanadoo.fr laposte.net yahoo.fr sfr.fr",
    "ES": "gmail.com hotmail.com yahoo.es telefonica.net hotmail.es outlook.es icloud.com",
    "NL": "gmail.com hotmail.com ziggo.nl kpnmail.nl outlook.com live.nl planet.nl xs4all.nl",
}
MAILBOX_WORDS = (
    "sunny blue star music garden coffee racer angel tiger dancer fisher gamer reader panda happy "
    "rocky lucky mountain river ocean sailor runner baker artist dreamer pixel falcon storm"
)
COMPANY_WORDS = (
    "northgate brightside millbrook redhill harbour summit cedar beacon unity parkside alpine "
    "crown "
    "delta keystone riverside granite orchard maple horizon atlas pioneer"
)
ITEMS = (
    "Bible|Study guide|Quran|Cookbook|Atlas|Grammar|Prayer book|Children's stories|Dictionary|Novel"
)
